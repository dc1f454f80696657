import { useState } from 'react';
import { Dialog } from '../../ui/Dialog';
import { FormFrame } from '../../ui/FormFrame';
import { LabelledField } from '../../ui/LabelledField';
import { Select } from '../../ui/Select';
import { useTranslation } from '../../words/useTranslation';

interface WhichNumberProps {
  readonly numbers: readonly string[];
  readonly onChoose: (phoneNumberId: string) => void;
  readonly onClose: () => void;
}

/** A folder with several numbers: which one is to be read. */
export function WhichNumber({ numbers, onChoose, onClose }: WhichNumberProps) {
  const { t } = useTranslation();
  const [number, setNumber] = useState(numbers[0] ?? '');
  return (
    <Dialog title={t('review.open.dialog')} onClose={onClose} width={420}>
      <FormFrame submit={t('review.open.submit')} onSubmit={() => onChoose(number)} onCancel={onClose}>
        <LabelledField label={t('review.open.which')}>
          {({ id }) => (
            <Select
              id={id}
              value={number}
              options={numbers.map((value) => ({ value, label: value }))}
              onChange={setNumber}
            />
          )}
        </LabelledField>
      </FormFrame>
    </Dialog>
  );
}
