import { DAY } from '../../shared/kernel/instant';
import { templateView, type Template, type TemplateCategory } from '../state/template';
import { requireToken, requireWaba } from './access';
import { GraphError, badParameter, missing, unknownObject } from './graphError';
import { selectFields } from './fields';
import type { GraphAnswer, GraphCall, Resource } from './graphCall';
import { healthOf } from './health';
import { pageOf } from './paging';
import { textParam } from './params';
import { checkComponents } from './templateRules';
import { changeTemplate, submitForReview } from './templateReview';

const CATEGORIES: readonly string[] = ['MARKETING', 'UTILITY', 'AUTHENTICATION'] satisfies TemplateCategory[];
const MOST_TEMPLATES = 250;
/** Fields that the API knows and that no template here has. */
const NEVER_SET = [
  'previous_category',
  'correct_category',
  'sub_category',
  'library_template_name',
  'message_send_ttl_seconds',
  'cta_url_link_tracking_opted_out',
];
const DEFAULT_FIELDS = ['name', 'parameter_format', 'components', 'language', 'status', 'category'];

function viewOf({ world, params }: GraphCall, template: Template): Record<string, unknown> {
  const extra = Object.fromEntries(NEVER_SET.map((name) => [name, undefined]));
  const whole = { ...templateView(template), ...extra, health_status: () => healthOf(world, null) };
  return selectFields(whole, textParam(params, 'fields'), DEFAULT_FIELDS);
}

/** `name_or_content`: found in the name or in any text of the template. */
function holdsText(template: Template, wanted: string | undefined): boolean {
  if (wanted === undefined) return true;
  const texts = [template.name, ...template.components.map((component) => component.text ?? '')];
  return texts.some((text) => text.toLowerCase().includes(wanted.toLowerCase()));
}

function list(call: GraphCall): GraphAnswer {
  const { world, params, address } = call;
  const wanted = (name: string, value: string): boolean => {
    const filter = params[name];
    if (filter === undefined) return true;
    const values = Array.isArray(filter) ? filter.map(String) : String(filter).split(',');
    return values.some((one) => one.toLowerCase() === value.toLowerCase());
  };
  const rows = [...world.templates.values()]
    .filter(
      (one) => wanted('status', one.status) && wanted('language', one.language) && wanted('category', one.category),
    )
    .filter((one) => wanted('quality_score', one.quality) && holdsText(one, textParam(params, 'name_or_content')))
    .filter((one) => wanted('name', one.name) || one.name.includes(String(params['name'])))
    .map((template) => viewOf(call, template));
  return pageOf(rows, params, address);
}

function readCategory(value: string | undefined): TemplateCategory {
  if (value === undefined) throw missing('category');
  if (!CATEGORIES.includes(value.toUpperCase()))
    throw badParameter(`Param category must be one of {${CATEGORIES.join(', ')}}.`);
  return value.toUpperCase() as TemplateCategory;
}

function create({ world, params }: GraphCall): GraphAnswer {
  const name = textParam(params, 'name');
  const language = textParam(params, 'language');
  if (!name) throw missing('name');
  if (!language) throw missing('language');
  if (!/^[a-z0-9_]{1,512}$/.test(name))
    throw badParameter('Param name may hold lower-case letters, digits and underscores only.');
  if (!/^[a-z]{2,3}(_[A-Z]{2,3})?$/.test(language))
    throw badParameter('Param language must be a supported language code.');
  const category = readCategory(textParam(params, 'category'));
  if ((world.blockedNames.get(name) ?? 0) > world.now())
    throw new GraphError(100, { subcode: 2388023, message: 'Message template language is being deleted' });
  const twin = [...world.templates.values()].some((one) => one.name === name && one.language === language);
  if (twin) throw new GraphError(100, { subcode: 2388024, message: 'Content in this language already exists' });
  if (world.templates.size >= MOST_TEMPLATES) throw new GraphError(2388019);
  const format = (textParam(params, 'parameter_format') ?? 'POSITIONAL').toUpperCase();
  if (format !== 'POSITIONAL' && format !== 'NAMED')
    throw badParameter('Param parameter_format must be one of {POSITIONAL, NAMED}.');
  const template: Template = {
    id: world.ids.numeric(),
    name,
    language,
    category,
    parameterFormat: format,
    components: checkComponents(params['components']),
    status: 'PENDING',
    rejectedReason: 'NONE',
    quality: 'UNKNOWN',
    updatedAt: world.now(),
  };
  world.templates.set(template.id, template);
  submitForReview(world, template);
  return { id: template.id, status: template.status, category };
}

function remove({ world, params }: GraphCall): GraphAnswer {
  const name = textParam(params, 'name');
  const id = textParam(params, 'hsm_id');
  if (!name) throw missing('name');
  const gone = [...world.templates.values()].filter((one) => one.name === name && (id === undefined || one.id === id));
  if (gone.length === 0) throw new GraphError(100, { subcode: 2593002, message: 'Message Template not found' });
  for (const template of gone) world.templates.delete(template.id);
  world.blockedNames.set(name, world.now() + 30 * DAY);
  world.changed();
  return { success: true };
}

function edit({ world, params }: GraphCall, template: Template): GraphAnswer {
  if (!['APPROVED', 'REJECTED', 'PAUSED'].includes(template.status)) {
    throw new GraphError(100, { message: `A template with status ${template.status} cannot be edited` });
  }
  const category = textParam(params, 'category');
  if (category === undefined && params['components'] === undefined) throw missing('category or components');
  if (category !== undefined) {
    if (template.status === 'APPROVED')
      throw new GraphError(100, { message: 'The category of an approved template cannot change' });
    template.category = readCategory(category);
  }
  if (params['components'] !== undefined) template.components = checkComponents(params['components']);
  submitForReview(world, template);
  return { success: true };
}

function oneTemplate(call: GraphCall, template: Template, edge: string | undefined): GraphAnswer | null {
  const { method, world } = call;
  if (edge === 'unpause' && method === 'POST') {
    if (template.status !== 'PAUSED') throw new GraphError(100, { message: 'The template is not paused' });
    void changeTemplate(world, template, 'APPROVED');
    return { success: true };
  }
  if (edge !== undefined) return null;
  if (method === 'GET') return viewOf(call, template);
  if (method === 'POST') return edit(call, template);
  return null;
}

/** Templates of the WABA (section 9.1); reviews come later, by webhook to the app's callback. */
export const templateResource: Resource = (call) => {
  const { world, method, parts, token } = call;
  const [id = '', edge] = parts;
  const template = world.templates.get(id);
  if (!template && (edge !== 'message_templates' || parts.length !== 2)) return null;
  requireToken(world, token, 'whatsapp_business_management');
  if (template) return oneTemplate(call, template, edge);
  requireWaba(world, id, method);
  if (method === 'GET') return list(call);
  if (method === 'POST') return create(call);
  if (method === 'DELETE') return remove(call);
  throw unknownObject(id, method);
};
