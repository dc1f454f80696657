import { contact } from '../../words/pt-BR/contact';

type ChangeKind = keyof typeof contact.change;
type Actor = keyof typeof contact.actor;

function isKnown(kind: string): kind is ChangeKind {
  return kind in contact.change;
}

/** The words of a kind of change; null for one that has none yet. */
export function changeKey(kind: string): `contact.change.${ChangeKind}` | null {
  return isKnown(kind) ? `contact.change.${kind}` : null;
}

/** Who, from `customer:<contactId>`, `attendant:<id>`, `whatsapp` or `balcao`. */
export function actorOf(actor: string): Actor {
  const kind = actor.split(':')[0];
  return kind === 'customer' || kind === 'attendant' || kind === 'whatsapp' ? kind : 'balcao';
}
