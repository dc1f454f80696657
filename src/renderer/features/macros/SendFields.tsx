import { useEffect } from 'react';
import type { MacroStep } from '../../../shared/domain/macros/macro';
import { ReplyFiles } from '../replies/ReplyFiles';
import { ReplyTextField } from '../replies/ReplyTextField';
import { useFileList } from '../replies/useFileList';
import css from './Macros.module.css';

type Send = Extract<MacroStep, { kind: 'send' }>;

interface SendFieldsProps {
  readonly step: Send;
  readonly onBusy: (busy: boolean) => void;
  readonly onChange: (update: (before: MacroStep) => MacroStep) => void;
}

/** The message that a macro sends: text, variables, files. */
export function SendFields({ step, onBusy, onChange }: SendFieldsProps) {
  const change = (part: (before: Send) => Partial<Send>): void =>
    onChange((before) => (before.kind === 'send' ? { ...before, ...part(before) } : before));
  const attachments = useFileList(step.attachments, (update) =>
    change((before) => ({ attachments: update(before.attachments) })),
  );
  const { busy } = attachments;
  useEffect(() => onBusy(busy), [busy, onBusy]);
  return (
    <div className={css.send}>
      <ReplyTextField text={step.text} problem={null} onChange={(text) => change(() => ({ text }))} />
      <ReplyFiles files={step.attachments} attachments={attachments} />
    </div>
  );
}
