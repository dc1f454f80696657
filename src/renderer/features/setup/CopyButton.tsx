import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';

interface CopyButtonProps {
  readonly text: () => string;
  readonly label: string;
  /** Only the icon, with the label on hover. */
  readonly small?: boolean;
}

/** Copies, and says on the button itself whether it did. */
export function CopyButton({ text, label, small = false }: CopyButtonProps) {
  const { t } = useTranslation();
  const [said, setSaid] = useState<'copied' | 'copyFailed' | null>(null);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text());
      setSaid('copied');
    } catch {
      setSaid('copyFailed');
    }
    setTimeout(() => setSaid(null), 3_000);
  };
  const shown = said ? t(`setup.field.${said}`) : label;
  const icon = said === 'copied' ? IconCheck : IconCopy;
  return small ? (
    <IconButton icon={icon} label={shown} size={16} onClick={copy} />
  ) : (
    <Button icon={icon} onClick={copy} aria-live="polite">
      {shown}
    </Button>
  );
}
