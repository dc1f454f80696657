import { IconPaperclip, IconPlayerSkipForward, IconRefresh, IconSend } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import type { Flow } from '../../../shared/domain/automation/flow/flow';
import { brazilDate } from '../../../shared/domain/automation/flow/readDate';
import { Floating } from '../../ui/Floating';
import { IconButton } from '../../ui/IconButton';
import { MenuBox, MenuEntry } from '../../ui/MenuBox';
import { PhoneItem } from './PhoneItem';
import { useTestTalk } from './useTestTalk';
import css from './Phone.module.css';

interface PhoneProps {
  readonly flow: Flow;
  readonly companyName: string;
  readonly variables: Readonly<Record<string, string>>;
}

const files = ['pdf', 'sharp', 'blurred', 'voice'] as const;

/** A conversation with the draft as the customer would see it; nothing leaves this computer. */
export function Phone({ flow, companyName, variables }: PhoneProps) {
  const { t } = useTranslation();
  const talk = useTestTalk(flow, variables);
  const [text, setText] = useState('');
  const [attaching, setAttaching] = useState(false);
  const clip = useRef<HTMLButtonElement>(null);
  const stream = useRef<HTMLDivElement>(null);
  useEffect(() => {
    stream.current?.scrollTo({ top: stream.current.scrollHeight });
  }, [talk.items]);
  const { record, session } = talk;
  const hint = t('flows.test.identityHint', {
    cpf: (record.cpf ?? '').slice(-3),
    day: brazilDate(record.birthDate ?? '').slice(0, 2),
  });
  function send(): void {
    if (text.trim() === '') return;
    talk.put({ kind: 'text', text });
    setText('');
  }
  return (
    <section className={css.phone} aria-label={t('flows.test.title')} data-pane="flow-test" tabIndex={-1}>
      <header className={css.head}>
        <span className={css.face} aria-hidden="true">
          {companyName.slice(0, 1).toUpperCase()}
        </span>
        <span className={css.who}>
          <strong>{companyName}</strong>
          <span>{t('flows.test.about')}</span>
        </span>
        <IconButton
          icon={IconPlayerSkipForward}
          label={t('flows.test.skip')}
          onClick={() => talk.put({ kind: 'silence' })}
        />
        <IconButton icon={IconRefresh} label={t('flows.test.again')} onClick={talk.begin} />
      </header>
      <div ref={stream} className={css.stream} role="log" aria-label={t('flows.test.title')}>
        {talk.items.length === 0 && <p className={css.start}>{t('flows.test.start')}</p>}
        {talk.items.map((item) => (
          <PhoneItem
            key={item.id}
            item={item}
            onPress={(optionId, title) => talk.put({ kind: 'choice', optionId, title })}
          />
        ))}
        {session.ended && <p className={css.line}>{t(`flows.ended.${session.ended.reason}`)}</p>}
      </div>
      <p className={css.hint}>{hint}</p>
      <form
        className={css.write}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <IconButton
          ref={clip}
          icon={IconPaperclip}
          label={t('flows.test.attach')}
          expanded={attaching}
          onClick={() => setAttaching(!attaching)}
        />
        <input
          className={css.field}
          aria-label={t('flows.test.write')}
          placeholder={t('flows.test.write')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit" className={css.send} aria-label={t('flows.test.send')}>
          <IconSend size={18} stroke={1.8} aria-hidden="true" />
        </button>
      </form>
      {attaching && (
        <Floating anchor={clip} label={t('flows.test.attach')} onClose={() => setAttaching(false)}>
          <MenuBox label={t('flows.test.attach')}>
            {files.map((kind) => (
              <MenuEntry
                key={kind}
                icon={IconPaperclip}
                onChoose={() => {
                  setAttaching(false);
                  clip.current?.focus();
                  talk.put({ kind });
                }}
              >
                {t(`flows.test.file.${kind}`)}
              </MenuEntry>
            ))}
          </MenuBox>
        </Floating>
      )}
    </section>
  );
}
