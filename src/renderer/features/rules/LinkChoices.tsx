import { useLinks } from '../share/useLinks';
import { Choices } from './conditionParts';

interface LinkChoicesProps {
  readonly chosen: readonly string[];
  readonly wrong: boolean;
  readonly onChange: (linkIds: readonly string[]) => void;
}

/** Any of the number's links; those that were taken away only while they are chosen. */
export function LinkChoices({ chosen, wrong, onChange }: LinkChoicesProps) {
  const links = (useLinks() ?? []).filter(({ id, removedAt }) => removedAt === null || chosen.includes(id));
  return (
    <Choices
      options={links.map(({ id, name }) => ({ value: id, label: name }))}
      chosen={chosen}
      wrong={wrong}
      onChange={onChange}
    />
  );
}
