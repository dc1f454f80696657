import type { BusinessNumber } from '../state/account';
import type { World } from '../state/world';

type CanSend = 'AVAILABLE' | 'LIMITED' | 'BLOCKED';

function entity(
  type: string,
  id: string,
  problem: { code: number; text: string; solution: string } | null,
): Record<string, unknown> {
  const can: CanSend = problem ? 'BLOCKED' : 'AVAILABLE';
  return {
    entity_type: type,
    id,
    can_send_message: can,
    ...(problem
      ? { errors: [{ error_code: problem.code, error_description: problem.text, possible_solution: problem.solution }] }
      : {}),
  };
}

/** `health_status` of a number, or of the WABA when no number is given (section 10.1). */
export function healthOf(world: World, number: BusinessNumber | null): Record<string, unknown> {
  const { account } = world;
  const unregistered = { code: 133010, text: 'The phone number is not registered.', solution: 'Register the number.' };
  const restricted = { code: 368, text: 'The account is restricted.', solution: 'See Business Support.' };
  const entities = [
    ...(number ? [entity('PHONE_NUMBER', number.id, number.registered ? null : unregistered)] : []),
    entity('WABA', account.wabaId, account.restricted ? restricted : null),
    entity('BUSINESS', account.businessId, null),
    entity('APP', account.appId, null),
  ];
  const blocked = entities.some((one) => one['can_send_message'] === 'BLOCKED');
  return { can_send_message: blocked ? 'BLOCKED' : 'AVAILABLE', entities };
}
