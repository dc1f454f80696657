import { requireNumber, requireProduct, requireToken } from './access';
import { GraphError, invalid, missing } from './graphError';
import type { Resource } from './graphCall';
import { pageOf } from './paging';
import { textParam } from './params';

/** `GET /{number}/message_history`: statuses of what was sent, never content (section 10.11). */
export const historyResource: Resource = ({ world, method, parts, params, token, address }) => {
  const [id = '', edge] = parts;
  if (edge !== 'message_history' || parts.length !== 2 || method !== 'GET') return null;
  requireToken(world, token, 'whatsapp_business_messaging');
  requireNumber(world, id, method);
  const wamid = textParam(params, 'message_id');
  const rows = world.sent
    .filter((message) => wamid === undefined || message.wamid === wamid)
    .map((message) => ({
      id: Buffer.from(message.wamid).toString('hex').slice(-16),
      message_id: message.wamid,
      events: {
        data: message.statuses.map(({ status, at }, place) => ({
          id: `${String(message.acceptedAt)}${String(place)}`,
          delivery_status: status.toUpperCase(),
          webhook_update_state: 'DELIVERED',
          timestamp: Math.floor(at / 1000),
          application: { id: world.account.appId },
        })),
      },
    }));
  return pageOf(rows, params, address);
};

interface Command {
  readonly command_name: string;
  readonly command_description: string;
}

/** `POST /{number}/conversational_automation`: prompts and commands (section 10.6). */
export const automationResource: Resource = ({ world, method, parts, params, token }) => {
  const [id = '', edge] = parts;
  if (edge !== 'conversational_automation' || parts.length !== 2 || method !== 'POST') return null;
  requireToken(world, token, 'whatsapp_business_management');
  const { automation } = requireNumber(world, id, method);
  const prompts = params['prompts'] ?? [];
  const commands = params['commands'] ?? [];
  if (!Array.isArray(prompts) || !Array.isArray(commands)) throw invalid('prompts and commands must be arrays.');
  if (prompts.length > 4 || prompts.some((one) => String(one).length > 80))
    throw invalid('At most 4 prompts of 80 characters.');
  if (commands.length > 30) throw invalid('At most 30 commands.');
  for (const command of commands as readonly Partial<Command>[]) {
    if (!command.command_name) throw missing("commands['command_name']");
    if (command.command_name.length > 32 || (command.command_description ?? '').length > 256) {
      throw invalid('A command has at most 32 characters, its description 256.');
    }
  }
  automation.prompts = prompts.map(String);
  automation.commands = commands as Command[];
  return { success: true };
};

/** `DELETE /{number}/contact_book`: forgets one pair of number and BSUID (section 5.4). */
export const contactBookResource: Resource = ({ world, method, parts, params, token }) => {
  const [id = '', edge] = parts;
  if (edge !== 'contact_book' || parts.length !== 2 || method !== 'DELETE') return null;
  requireToken(world, token, 'whatsapp_business_management');
  requireNumber(world, id, method);
  requireProduct(params);
  const bsuid = textParam(params, 'bsuid');
  if (!bsuid) throw new GraphError(131008, { details: 'The parameter bsuid is required.' });
  return { success: true, deleted: world.customerByBsuid(bsuid) !== null };
};
