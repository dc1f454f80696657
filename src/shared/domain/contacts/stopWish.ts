import { fold } from '../../kernel/text';

/** What a customer asks about messages that they have not asked for: to be left alone, or not any more. */
export type StopWish = 'stop' | 'resume';

/** Sent alone: WhatsApp asks that every opt-out be honoured, and so does the law. In a sentence the same words may mean anything. */
const stops: ReadonlySet<string> = new Set([
  ...['sair', 'parar', 'pare', 'stop', 'descadastrar', 'me descadastre', 'descadastre', 'sair da lista'],
  ...['parar de receber', 'nao quero receber', 'nao quero mais receber', 'nao quero receber mensagens'],
  ...['nao quero mais receber mensagens', 'pare de mandar mensagem', 'pare de mandar mensagens'],
  ...[
    'nao me mande mais mensagem',
    'nao me mande mais mensagens',
    'nao mande mais mensagem',
    'nao mande mais mensagens',
  ],
]);
const resumes: ReadonlySet<string> = new Set(['voltar a receber', 'quero receber', 'quero voltar a receber']);
/** The robot's own word for going away. */
const ROBOTS_OWN = 'sair';

/**
 * The wish in a message that says nothing else; null: it is none.
 * @param atRobot the robot has the conversation: there "sair" leaves it, and no list
 */
export function stopWish(text: string, atRobot: boolean): StopWish | null {
  const words = fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  if (resumes.has(words)) return 'resume';
  return stops.has(words) && !(atRobot && words === ROBOTS_OWN) ? 'stop' : null;
}
