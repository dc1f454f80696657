import { useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { DialogActs, DialogBody } from '../../ui/DialogBody';
import { TagField } from './TagField';

interface TagsDialogProps {
  /** Several: the tags are added to what each one has. */
  readonly count: number;
  readonly tags: readonly string[];
  readonly known: readonly string[];
  readonly onSave: (tags: readonly string[]) => void;
  readonly onClose: () => void;
}

export function TagsDialog({ count, tags: before, known, onSave, onClose }: TagsDialogProps) {
  const { t } = useTranslation();
  const [tags, setTags] = useState(before);
  return (
    <Dialog
      title={count > 1 ? t('service.tags.titleMany', { count }) : t('service.tags.title')}
      onClose={onClose}
      width={420}
    >
      <DialogBody
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSave(tags);
        }}
      >
        <TagField tags={tags} known={known} onChange={setTags} />
        <DialogActs>
          <Button onClick={onClose}>{t('service.cancel')}</Button>
          <Button tone="main" disabled={count > 1 && tags.length === 0} onClick={() => onSave(tags)}>
            {t('service.tags.save')}
          </Button>
        </DialogActs>
      </DialogBody>
    </Dialog>
  );
}
