import { useState, type ReactNode } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { useSelection } from '../../stores/selection';
import { useSettings } from '../../stores/settings';
import { Splitter } from '../../ui/Splitter';
import { ContactPanel } from '../contacts/ContactPanel';
import { ConversationPane } from '../conversation/ConversationPane';
import { NothingOpen } from '../conversation/NothingOpen';
import { useBridge } from './desk';
import { useWideEnough } from './useWideEnough';
import css from './InboxPlace.module.css';

/** List, conversation, context; each as wide as the person left it. */
export function InboxPlace({ pane }: { readonly pane: ReactNode }) {
  const { t } = useTranslation();
  const bridge = useBridge();
  const settings = useSettings();
  const conversationId = useSelection((state) => state.conversationId);
  // The chat is read and painted first, what one may want to know about the customer after it.
  const [shownId, setShownId] = useState<string | null>(null);
  if (conversationId === null && shownId !== null) setShownId(null);
  const contextId = conversationId === null ? null : shownId;
  const [listWidth, setListWidth] = useState(settings.listWidth);
  const [contextWidth, setContextWidth] = useState(settings.contextWidth);
  const roomy = useWideEnough(1280);
  const [peek, setPeek] = useState(false);
  const contextOpen = roomy ? settings.contextOpen : peek;

  function toggleContext(): void {
    if (roomy) void bridge.request('settings.change', { contextOpen: !settings.contextOpen });
    else setPeek(!peek);
  }

  return (
    <div className={css.panes} data-open={conversationId !== null || undefined}>
      <div className={css.list} style={{ flexBasis: listWidth }}>
        {pane}
      </div>
      <Splitter
        label={t('frame.resizeList')}
        value={listWidth}
        min={264}
        max={480}
        pane="before"
        onResize={setListWidth}
        onSettle={(width) => void bridge.request('settings.change', { listWidth: width })}
      />
      <div className={css.conversation}>
        {conversationId === null ? (
          <NothingOpen />
        ) : (
          <ConversationPane
            key={conversationId}
            conversationId={conversationId}
            contextOpen={contextOpen}
            onToggleContext={toggleContext}
            onShown={setShownId}
          />
        )}
      </div>
      {contextId !== null && contextOpen && (
        <div className={css.contextWrap} data-over={!roomy || undefined}>
          <Splitter
            label={t('frame.resizeContext')}
            value={contextWidth}
            min={240}
            max={440}
            pane="after"
            onResize={setContextWidth}
            onSettle={(width) => void bridge.request('settings.change', { contextWidth: width })}
          />
          <div className={css.context} style={{ inlineSize: contextWidth }}>
            <ContactPanel key={contextId} conversationId={contextId} onClose={roomy ? null : toggleContext} />
          </div>
        </div>
      )}
    </div>
  );
}
