import type { ReactNode } from 'react';
import css from './Diagnostics.module.css';

export interface Fact {
  readonly name: string;
  readonly value: ReactNode;
  readonly tone?: 'waiting' | 'failed' | undefined;
}

/** A titled box of names and values. */
export function FactCard({ title, facts }: { readonly title: string; readonly facts: readonly Fact[] }) {
  return (
    <section className={css.card}>
      <h3 className={css.cardTitle}>{title}</h3>
      <dl className={css.facts}>
        {facts.map(({ name, value, tone }) => (
          <div key={name} className={css.fact} data-tone={tone}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
