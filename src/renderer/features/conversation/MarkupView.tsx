import { memo, type ReactNode } from 'react';
import { parseMarkup, type MarkupBlock } from '../../../shared/whatsapp/markup';
import type { MarkupInline } from '../../../shared/whatsapp/markupInline';
import { useBridge } from '../app/desk';
import { useBubbleTab } from './bubbleTabs';
import css from './MarkupView.module.css';

/** A text as WhatsApp formats it. */
export const MarkupView = memo(function MarkupView({ text }: { readonly text: string }) {
  return (
    <div className={css.text} dir="auto">
      {parseMarkup(text).map((block, place) => (
        <Block key={place} block={block} />
      ))}
    </div>
  );
});

function Block({ block }: { readonly block: MarkupBlock }) {
  if (block.kind === 'paragraph') {
    return (
      <p className={css.paragraph} dir="auto">
        {block.lines.map((line, place) => (
          <span key={place}>
            {place > 0 && '\n'}
            <Inlines nodes={line.children} />
          </span>
        ))}
      </p>
    );
  }
  if (block.kind === 'quote') {
    return (
      <blockquote className={css.quote}>
        {block.lines.map((line, place) => (
          <p key={place} dir="auto">
            <Inlines nodes={line.children} />
          </p>
        ))}
      </blockquote>
    );
  }
  const items = block.lines.map((line, place) => (
    <li key={place} dir="auto" value={block.ordered ? Number.parseInt(line.marker, 10) : undefined}>
      <Inlines nodes={line.children} />
    </li>
  ));
  return block.ordered ? <ol className={css.list}>{items}</ol> : <ul className={css.list}>{items}</ul>;
}

function Inlines({ nodes }: { readonly nodes: readonly MarkupInline[] }): ReactNode {
  return nodes.map((node, place) => <Inline key={place} node={node} />);
}

function Inline({ node }: { readonly node: MarkupInline }): ReactNode {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'bold':
      return (
        <strong>
          <Inlines nodes={node.children} />
        </strong>
      );
    case 'italic':
      return (
        <em>
          <Inlines nodes={node.children} />
        </em>
      );
    case 'strike':
      return (
        <s>
          <Inlines nodes={node.children} />
        </s>
      );
    case 'code':
      return <code className={css.code}>{node.text}</code>;
    case 'mono':
      return <span className={css.mono}>{node.text}</span>;
    case 'link':
      return <ExternalLink href={node.href} text={node.text} />;
  }
}

function ExternalLink({ href, text }: { readonly href: string; readonly text: string }) {
  const bridge = useBridge();
  const tab = useBubbleTab();
  return (
    <a
      href={href}
      title={href}
      rel="noreferrer"
      tabIndex={tab}
      onClick={(event) => {
        event.preventDefault();
        void bridge.request('app.openExternal', href);
      }}
    >
      {text}
    </a>
  );
}
