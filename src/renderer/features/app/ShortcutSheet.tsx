import { useTranslation } from '../../words/useTranslation';
import { useSettings } from '../../stores/settings';
import { actKeys } from '../service/conversationActs';
import { Dialog } from '../../ui/Dialog';
import { KeyHint } from '../../ui/KeyHint';
import css from './ShortcutSheet.module.css';

/** Every key that does something, by where it does it. */
export function ShortcutSheet({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const enterSends = useSettings((settings) => settings.enterSends);
  const acts = ['claim', 'transfer', 'snooze', 'close', 'tags', 'note'] as const;
  const actLines = acts.map((name) => ({ keys: [actKeys[name] ?? ''], does: t(`service.acts.${name}`) }));
  const groups = [
    {
      title: t('frame.sheet.everywhere'),
      keys: [
        { keys: ['Ctrl K'], does: t('frame.sheet.palette') },
        { keys: ['Ctrl Shift F'], does: t('frame.sheet.search') },
        { keys: ['Ctrl F'], does: t('frame.sheet.searchOpen') },
        { keys: ['Ctrl Z'], does: t('frame.sheet.undo') },
        { keys: ['F6', 'Shift F6'], does: t('frame.sheet.panes') },
        { keys: ['?'], does: t('frame.sheet.help') },
      ],
    },
    {
      title: t('frame.sheet.inList'),
      keys: [
        { keys: ['↑', '↓'], does: t('frame.sheet.move') },
        { keys: ['Home', 'End'], does: t('frame.sheet.edges') },
        { keys: ['Enter'], does: t('frame.sheet.open') },
        { keys: ['Espaço'], does: t('frame.sheet.mark') },
        { keys: ['Shift ↑', 'Shift ↓'], does: t('frame.sheet.markMore') },
        { keys: ['Ctrl A'], does: t('frame.sheet.markAll') },
      ],
    },
    { title: t('frame.sheet.inOpen'), keys: actLines },
    {
      title: t('frame.sheet.inConversation'),
      keys: [
        { keys: [enterSends ? 'Enter' : 'Shift Enter'], does: t('frame.sheet.send') },
        { keys: [enterSends ? 'Shift Enter' : 'Enter'], does: t('frame.sheet.line') },
        { keys: ['Esc'], does: t('frame.sheet.cancelReply') },
        { keys: ['↑'], does: t('frame.sheet.toMessages') },
      ],
    },
    {
      title: t('frame.sheet.inMessages'),
      keys: [
        { keys: ['↑', '↓'], does: t('frame.sheet.moveMessages') },
        { keys: ['Home', 'End'], does: t('frame.sheet.edgesMessages') },
        { keys: ['R', 'Enter'], does: t('frame.sheet.reply') },
        { keys: ['E'], does: t('frame.sheet.react') },
        { keys: ['Espaço'], does: t('frame.sheet.openMessage') },
        { keys: ['C'], does: t('frame.sheet.copy') },
        { keys: ['PageUp', 'PageDown'], does: t('frame.sheet.scroll') },
        { keys: ['Esc'], does: t('frame.sheet.toComposer') },
      ],
    },
  ];
  return (
    <Dialog title={t('frame.sheet.title')} onClose={onClose} width={460}>
      <div className={css.sheet} tabIndex={0}>
        {groups.map((group) => (
          <section key={group.title} className={css.group}>
            <h2 className={css.heading}>{group.title}</h2>
            <dl className={css.list}>
              {group.keys.map((entry) => (
                <div key={entry.does} className={css.line}>
                  <dt>{entry.does}</dt>
                  <dd className={css.keys}>
                    {entry.keys.map((keys) => (
                      <KeyHint key={keys} keys={keys} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
