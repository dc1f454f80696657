import { useEffect } from 'react';
import { filesOfStep } from '../../../shared/domain/macros/macro';
import type { MacroStep } from '../../../shared/domain/macros/macro';
import type { MediaContent } from '../../../shared/domain/conversations/content';
import { ReplyFiles } from '../replies/ReplyFiles';
import { ReplyTextField } from '../replies/ReplyTextField';
import { useFileList } from '../replies/useFileList';
import css from './Macros.module.css';

type Send = Extract<MacroStep, { kind: 'send' | 'later' }>;

type Written = { readonly text: string } | { readonly attachments: readonly MediaContent[] };

interface SendFieldsProps {
  readonly step: Send;
  readonly onBusy: (busy: boolean) => void;
  readonly onChange: (update: (before: MacroStep) => MacroStep) => void;
}

/** The message that a macro sends, now or later: text, variables, files. */
export function SendFields({ step, onBusy, onChange }: SendFieldsProps) {
  const change = (part: (before: Send) => Written): void =>
    onChange((before) => (before.kind === 'send' || before.kind === 'later' ? { ...before, ...part(before) } : before));
  const files = filesOfStep(step);
  const attachments = useFileList(files, (update) =>
    change((before) => ({ attachments: update(filesOfStep(before)) })),
  );
  const { busy } = attachments;
  useEffect(() => onBusy(busy), [busy, onBusy]);
  return (
    <div className={css.send}>
      <ReplyTextField text={step.text} problem={null} onChange={(text) => change(() => ({ text }))} />
      <ReplyFiles files={files} attachments={attachments} />
    </div>
  );
}
