import { useTranslation } from '../../words/useTranslation';
import { TEXT_MAX } from '../../../shared/whatsapp/limits';
import { Chip } from '../../ui/Chip';

/** From here on the counter shows. */
const NEAR = 200;

/** Characters that may still be written; negative: too many. Counted as the limit is: by code point. */
export function lengthLeft(text: string): number {
  // Code units are an upper bound: far from the limit nothing has to be counted.
  return text.length < TEXT_MAX ? TEXT_MAX - text.length : TEXT_MAX - Array.from(text).length;
}

export function LengthCounter({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  const left = lengthLeft(text);
  if (left > NEAR) return null;
  return left >= 0 ? (
    <Chip tone="waiting">{t('composer.left', { count: left })}</Chip>
  ) : (
    <Chip tone="failed">{t('composer.over', { count: -left })}</Chip>
  );
}
