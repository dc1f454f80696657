import { EmojiPicker as Picker } from 'frimousse';
import { useTranslation } from '../../words/useTranslation';
import { emojiData } from './emojiData';
import css from './EmojiPicker.module.css';

/** All emoji, searchable in Portuguese; the data is our own file, nothing is fetched from outside. */
export function EmojiPicker({ onPick }: { readonly onPick: (emoji: string) => void }) {
  const { t } = useTranslation();
  return (
    <Picker.Root
      className={css.root}
      locale="pt"
      columns={9}
      resolveEmojiData={emojiData}
      onEmojiSelect={({ emoji }) => onPick(emoji)}
    >
      <Picker.Search
        className={css.search}
        autoFocus
        placeholder={t('composer.emojiSearch')}
        aria-label={t('composer.emojiSearch')}
      />
      <Picker.Viewport className={css.viewport}>
        <Picker.Loading className={css.note}>{t('composer.emojiLoading')}</Picker.Loading>
        <Picker.Empty className={css.note}>{t('composer.emojiNone')}</Picker.Empty>
        <Picker.List className={css.list} />
      </Picker.Viewport>
    </Picker.Root>
  );
}
