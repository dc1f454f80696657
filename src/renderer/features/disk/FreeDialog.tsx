import { useEffect, useState } from 'react';
import type { FilesAndBytes, FreePreview, FreeWish } from '../../../shared/contract/disk';
import { useNotices } from '../../stores/notices';
import { CheckRow } from '../../ui/CheckRow';
import { Dialog } from '../../ui/Dialog';
import { FormFrame } from '../../ui/FormFrame';
import { Select } from '../../ui/Select';
import { countWords } from '../../words/countWords';
import { sizeWords } from '../../words/moments';
import { useTranslation } from '../../words/useTranslation';
import { useDesk } from '../app/desk';
import { useHouseAct } from '../app/useHouseAct';
import { useDiskWords } from './useDiskWords';
import css from './Disk.module.css';

const ages = ['d90', 'd180', 'd365', 'd730'] as const;
type Age = (typeof ages)[number];
type Kind = 'media' | 'backups' | 'caches' | 'logs';
const NONE: FilesAndBytes = { files: 0, bytes: 0 };

/** What may go, with what it would bring, before anything is done. */
export function FreeDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { bridge } = useDesk();
  const note = useHouseAct();
  const wordsOf = useDiskWords();
  const [age, setAge] = useState<Age>('d365');
  const [wished, setWished] = useState<ReadonlySet<Kind>>(new Set());
  const [refusal, setRefusal] = useState<string | null>(null);
  const preview = usePreview(age);
  const kinds = preview === null ? [] : [...wished];
  const bytes = kinds.reduce((sum, kind) => sum + (preview?.[kind].bytes ?? 0), 0);
  const run = async (): Promise<void> => {
    const wish = wishOf(age, wished);
    const body = { olderThanDays: wish.media?.olderThanDays ?? null };
    if ((await note({ kind: 'space.freed', body })) !== null) return setRefusal(t('disk.locked'));
    const freed = await bridge.request('disk.free', wish);
    if (!freed.ok) return setRefusal(wordsOf(freed.failure));
    const { media, backups, caches, logs } = freed.value;
    const size = [media, backups, caches, logs].reduce((sum, each) => sum + each.bytes, 0);
    useNotices.getState().say(t('disk.done', { size: sizeWords(size) }));
    onClose();
  };
  const toggle = (kind: Kind, on: boolean): void => {
    const next = new Set(wished);
    if (on) next.add(kind);
    else next.delete(kind);
    setWished(next);
  };
  const blocked = preview === null ? t('disk.counting') : bytes === 0 ? t('disk.choose') : null;
  return (
    <Dialog title={t('disk.dialog')} onClose={onClose} width={540}>
      <FormFrame
        submit={bytes === 0 ? t('disk.open') : t('disk.run', { size: sizeWords(bytes) })}
        onSubmit={run}
        onCancel={onClose}
        refusal={refusal}
        blocked={blocked}
      >
        <div className={css.wishes}>
          <MediaWish
            {...{ preview, age }}
            checked={wished.has('media')}
            onAge={setAge}
            onChange={(on) => toggle('media', on)}
          />
          {(['backups', 'caches', 'logs'] as const).map((kind) => (
            <Wish
              key={kind}
              kind={kind}
              what={preview?.[kind] ?? NONE}
              checked={wished.has(kind)}
              onChange={(on) => toggle(kind, on)}
            />
          ))}
        </div>
      </FormFrame>
    </Dialog>
  );
}

function wishOf(age: Age, wished: ReadonlySet<Kind>): FreeWish {
  return {
    media: wished.has('media') ? { olderThanDays: Number(age.slice(1)) } : null,
    backups: wished.has('backups'),
    caches: wished.has('caches'),
    logs: wished.has('logs'),
  };
}

function usePreview(age: Age): FreePreview | null {
  const { bridge } = useDesk();
  const [preview, setPreview] = useState<FreePreview | null>(null);
  useEffect(() => {
    let wanted = true;
    setPreview(null);
    void bridge.request('disk.preview', wishOf(age, new Set<Kind>(['media']))).then((answer) => {
      if (wanted && answer.ok) setPreview(answer.value);
    });
    return () => {
      wanted = false;
    };
  }, [age, bridge]);
  return preview;
}

interface WishProps {
  readonly checked: boolean;
  readonly onChange: (on: boolean) => void;
}

interface MediaWishProps extends WishProps {
  readonly preview: FreePreview | null;
  readonly age: Age;
  readonly onAge: (age: Age) => void;
}

function MediaWish({ preview, age, checked, onAge, onChange }: MediaWishProps) {
  const { t } = useTranslation();
  const goes = preview?.media ?? NONE;
  const stays = preview?.unsecured ?? NONE;
  const words = (what: FilesAndBytes) => ({
    count: what.files,
    n: countWords(what.files),
    size: sizeWords(what.bytes),
  });
  return (
    <div className={css.wish}>
      <CheckRow inset="none" checked={checked && goes.files > 0} disabled={goes.files === 0} onChange={onChange}>
        {t('disk.media.label')}
      </CheckRow>
      <div className={css.age}>
        <Select
          aria-label={t('disk.media.age')}
          width="medium"
          value={age}
          options={ages.map((value) => ({ value, label: t(`disk.media.ages.${value}`) }))}
          onChange={onAge}
        />
      </div>
      {preview !== null && (
        <p className={css.wishText}>{goes.files > 0 ? t('disk.media.goes', words(goes)) : t('disk.media.none')}</p>
      )}
      {stays.files > 0 && <p className={css.stays}>{t('disk.media.stays', words(stays))}</p>}
    </div>
  );
}

function Wish({
  kind,
  what,
  checked,
  onChange,
}: WishProps & { readonly kind: Exclude<Kind, 'media'>; readonly what: FilesAndBytes }) {
  const { t } = useTranslation();
  const empty = what.bytes === 0;
  const words = { count: what.files, size: sizeWords(what.bytes) };
  return (
    <div className={css.wish}>
      <CheckRow inset="none" checked={checked && !empty} disabled={empty} onChange={onChange}>
        {t(`disk.${kind}`)}
      </CheckRow>
      <p className={css.wishText}>{empty ? t('disk.nothing') : t(`disk.${kind}Text`, words)}</p>
    </div>
  );
}
