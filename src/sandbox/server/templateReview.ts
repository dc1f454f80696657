import type { Template, TemplateStatus } from '../state/template';
import type { World } from '../state/world';

/** What the reviewers say, from the rule in force or by the content: shortened links are refused (section 9.3). */
function decide(world: World, template: Template): { status: TemplateStatus; reason: string } {
  const text = JSON.stringify(template.components);
  const refused =
    world.rules.reviewDecision === 'REJECTED' || (world.rules.reviewDecision === null && /wa\.me/i.test(text));
  return refused ? { status: 'REJECTED', reason: 'INVALID_FORMAT' } : { status: 'APPROVED', reason: 'NONE' };
}

/** A template takes a new state, and the app's callback hears of it (`message_template_status_update`). */
export function changeTemplate(
  world: World,
  template: Template,
  status: TemplateStatus,
  reason = 'NONE',
): Promise<void> {
  template.status = status;
  template.rejectedReason = reason;
  template.updatedAt = world.now();
  world.changed();
  return world.emit({
    field: 'message_template_status_update',
    phoneNumberId: null,
    inbound: null,
    value: {
      event: status,
      message_template_id: Number(template.id),
      message_template_name: template.name,
      message_template_language: template.language.replace('_', '-'),
      message_template_category: template.category,
      reason,
      ...(status === 'REJECTED'
        ? {
            rejection_info: {
              reason: 'The template breaks a rule.',
              recommendation: 'Change the text and submit again.',
            },
          }
        : {}),
      ...(status === 'PAUSED' ? { other_info: { title: 'FIRST_PAUSE', description: 'Low quality.' } } : {}),
    },
  });
}

/** Puts a template under review; the decision comes after `reviewMs`. */
export function submitForReview(world: World, template: Template): void {
  template.status = 'PENDING';
  world.clock.after(world.rules.reviewMs, () => {
    if (world.templates.get(template.id) !== template || template.status !== 'PENDING') return;
    const { status, reason } = decide(world, template);
    return changeTemplate(world, template, status, reason);
  });
}
