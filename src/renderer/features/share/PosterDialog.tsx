import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useState } from 'react';
import type { SheetSize } from '../../../shared/contract/exports';
import { formatPhone } from '../../../shared/domain/contacts/brazilPhone';
import type { ShareLink } from '../../../shared/domain/links/link';
import { readCompany } from '../../db/house/readAutomatic';
import { useConnection } from '../../stores/connection';
import { Button } from '../../ui/Button';
import { CheckRow } from '../../ui/CheckRow';
import { Dialog } from '../../ui/Dialog';
import { DialogActs, DialogForm } from '../../ui/DialogBody';
import { TextField } from '../../ui/TextField';
import { useTranslation } from '../../words/useTranslation';
import { useDesk } from '../app/desk';
import { fileNameFor } from './fileNameFor';
import { posterPage, posterSheet, sheets, type PosterWords } from './poster';
import { qrSvg } from './qrCode';
import { useSaveFile } from './useSaveFile';
import css from './Share.module.css';

interface PosterDialogProps {
  readonly link: ShareLink;
  readonly address: string;
  readonly onClose: () => void;
}

const papers = Object.keys(sheets) as SheetSize[];
const SENTENCE_MAX = 90;
const SHOP_MAX = 120;
/** CSS pixels of a millimetre. */
const PX = 96 / 25.4;

/** A sheet with the code to print: chosen, seen, and kept as a PDF. */
export function PosterDialog({ link, address, onClose }: PosterDialogProps) {
  const { t } = useTranslation();
  const { db } = useDesk();
  const save = useSaveFile();
  const status = useConnection((state) => state.status);
  const company = useLiveQuery(() => readCompany(db), [db]);
  const [paper, setPaper] = useState<SheetSize>('A4');
  const [shop, setShop] = useState<string | null>(null);
  const [sentence, setSentence] = useState<string>(t('share.poster.usual'));
  const name = shop ?? (company?.name || status?.verifiedName || '');
  const digits = status?.displayPhoneNumber?.replace(/\D/g, '') ?? '';
  const number = digits === '' ? '' : formatPhone(digits);
  const qr = useMemo(() => qrSvg(address), [address]);
  const words: PosterWords = { shop: name, sentence, how: t('share.poster.how'), or: t('share.poster.or'), number };
  async function keep(): Promise<void> {
    const suggestedName = fileNameFor(t('share.file.poster', { paper, name: link.name }), 'pdf');
    if (await save({ suggestedName, print: true, sheet: paper }, posterPage(paper, words, qr))) onClose();
  }
  return (
    <Dialog title={t('share.poster.title')} onClose={onClose} width={720}>
      <DialogForm onSubmit={() => void keep()}>
        <div className={css.posterBox}>
          <div className={css.posterFields}>
            <TextField
              label={t('share.poster.shop')}
              data-autofocus
              maxLength={SHOP_MAX}
              value={name}
              onChange={setShop}
            />
            <TextField
              label={t('share.poster.sentence')}
              maxLength={SENTENCE_MAX}
              value={sentence}
              onChange={setSentence}
            />
            <div role="radiogroup" aria-label={t('share.poster.paper')}>
              {papers.map((each) => (
                <CheckRow
                  key={each}
                  kind="radio"
                  name="poster-paper"
                  inset="none"
                  checked={each === paper}
                  onChange={() => setPaper(each)}
                >
                  {t(`share.poster.papers.${each}`)}
                </CheckRow>
              ))}
            </div>
            <p className={css.hint}>{t('share.poster.hint')}</p>
          </div>
          <Preview paper={paper} words={words} qr={qr} />
        </div>
        <DialogActs>
          <Button onClick={onClose}>{t('team.cancel')}</Button>
          <Button tone="main" type="submit">
            {t('share.poster.save')}
          </Button>
        </DialogActs>
      </DialogForm>
    </Dialog>
  );
}

interface PreviewProps {
  readonly paper: SheetSize;
  readonly words: PosterWords;
  readonly qr: string;
}

/** The very sheet that is printed, as a picture: an SVG around its page. */
function Preview({ paper, words, qr }: PreviewProps) {
  const { t } = useTranslation();
  const [url, setUrl] = useState<string | undefined>(undefined);
  const svg = pictureOf(paper, posterSheet(paper, words, qr));
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [svg]);
  return <img className={css.preview} src={url} alt={t('share.poster.preview')} data-paper={paper} />;
}

function pictureOf(paper: SheetSize, sheet: string): string {
  const [width, height] = sheets[paper].map((mm) => mm * PX);
  const size = `width="${width}" height="${height}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}><foreignObject ${size}>${sheet}</foreignObject></svg>`;
}
