import type { InteractiveContent } from '../../../shared/domain/conversations/content';
import { MarkupView } from './MarkupView';
import css from './OtherBody.module.css';

export function InteractiveBody({ interactive }: { readonly interactive: InteractiveContent }) {
  const options = interactive.sections.flatMap((section) => section.options);
  return (
    <>
      {interactive.header !== undefined && <div className={css.title}>{interactive.header}</div>}
      <MarkupView text={interactive.body} />
      {interactive.footer !== undefined && <span className={css.small}>{interactive.footer}</span>}
      <ul className={css.options}>
        {interactive.form === 'cta_url' && <li className={css.option}>{interactive.label ?? interactive.url}</li>}
        {options.map((option) => (
          <li key={option.id} className={css.option} title={option.description}>
            {option.title}
          </li>
        ))}
      </ul>
    </>
  );
}
