import { Problem } from '../../ui/LabelledField';
import css from './Rules.module.css';

/** What is wrong with a condition or an action, right below it; null: nothing. */
export function PartProblem({ children }: { readonly children: string | null }) {
  if (children === null) return null;
  return (
    <div className={css.partProblem}>
      <Problem>{children}</Problem>
    </div>
  );
}
