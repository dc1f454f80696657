import { IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from '../../words/useTranslation';
import type { AutomaticChange } from '../../commands/automatic/setAutomatic';
import { automaticTexts } from '../../words/pt-BR/automaticTexts';
import { Row, RowButton, RowFigure, RowList } from '../../ui/RowList';
import { Switch } from '../../ui/Switch';
import { countedAs, isOn, kindIcons, messageKinds, textOf, type MessageKind } from './messageKinds';
import { plainVariables, type VariableName } from '../replies/plainVariables';
import type { AutomaticFacts } from './useAutomatic';
import css from './Automatic.module.css';

interface MessageListProps {
  readonly facts: AutomaticFacts;
  /** Why nothing can be changed, in words. */
  readonly locked: string | null;
  readonly onOpen: (kind: MessageKind) => void;
  readonly onSwitch: (change: AutomaticChange['change']) => void;
}

/** Every message: whether it is said, what it says, and how often it was said this month. */
export function MessageList({ facts, locked, onOpen, onSwitch }: MessageListProps) {
  const { t } = useTranslation();
  const { settings: now, replies } = facts;
  const variable = (name: VariableName): string => t(`replies.variable.${name}`);
  return (
    <RowList label={t('automatic.list')}>
      {messageKinds.map((kind) => {
        const Icon = kindIcons[kind];
        const name = t(`automatic.kinds.${kind}.name`);
        const on = isOn(now, kind);
        const count = countedAs[kind].reduce((sum, counted) => sum + (replies.byRule[counted] ?? 0), 0);
        return (
          <Row
            key={kind}
            on={on}
            after={
              kind === 'idle' ? (
                <IconChevronRight className={css.further} size={18} stroke={1.7} aria-hidden="true" />
              ) : (
                <Switch
                  label={t('automatic.switch', { name })}
                  title={on ? t('automatic.on') : t('automatic.off')}
                  checked={on}
                  disabled={locked !== null}
                  onChange={(next) => onSwitch(switched(facts, kind, next))}
                />
              )
            }
          >
            <RowButton
              mark={<Icon size={20} stroke={1.6} />}
              name={name}
              under={t(`automatic.kinds.${kind}.when`)}
              more={
                on && (
                  <span className={css.text}>
                    {plainVariables(textOf(now, kind), variable) || t('automatic.noText')}
                  </span>
                )
              }
              onOpen={() => onOpen(kind)}
            >
              <RowFigure>{t('automatic.sent', { count })}</RowFigure>
            </RowButton>
          </Row>
        );
      })}
    </RowList>
  );
}

/** What is switched on for the first time says something sensible. */
function switched(
  { settings: now }: AutomaticFacts,
  kind: Exclude<MessageKind, 'idle'>,
  on: boolean,
): AutomaticChange['change'] {
  const text = now[kind].text.trim() === '' ? automaticTexts[kind] : now[kind].text;
  if (kind !== 'survey') return { [kind]: { ...now[kind], on, text } };
  return {
    survey: { ...now.survey, on, text, thanks: now.survey.text === '' ? automaticTexts.thanks : now.survey.thanks },
  };
}
