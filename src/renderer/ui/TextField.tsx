import type { ComponentProps } from 'react';
import { LabelledField } from './LabelledField';
import { TextInput } from './TextInput';

interface TextFieldProps extends Omit<ComponentProps<typeof TextInput>, 'id' | 'aria-describedby' | 'wrong'> {
  readonly label: string;
  /** What it is for. */
  readonly hint?: string;
  /** What is wrong with it, in words. */
  readonly problem?: string | null;
}

/** One line to write in, under its label. */
export function TextField({ label, hint, problem = null, ...input }: TextFieldProps) {
  return (
    <LabelledField label={label} {...(hint === undefined ? {} : { hint })} problem={problem}>
      {({ id, describedBy, wrong }) => <TextInput {...input} id={id} aria-describedby={describedBy} wrong={wrong} />}
    </LabelledField>
  );
}
