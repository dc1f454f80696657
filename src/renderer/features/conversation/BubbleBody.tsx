import { assertNever } from '../../../shared/kernel/assertNever';
import type { MessageRow } from '../../db/messages/row';
import { CardsBody } from './CardsBody';
import { ChoiceBody } from './ChoiceBody';
import { InteractiveBody } from './InteractiveBody';
import { LocationBody } from './LocationBody';
import { MediaBody } from './MediaBody';
import { OrderBody } from './OrderBody';
import { TemplateBody } from './TemplateBody';
import { TextBody } from './TextBody';
import { UnsupportedBody } from './UnsupportedBody';

/** What a message holds, by its kind. */
export function BubbleBody({ message }: { readonly message: Pick<MessageRow, 'id' | 'content'> }) {
  const { content } = message;
  switch (content.kind) {
    case 'text':
    case 'system':
      return <TextBody text={content.text} />;
    case 'media':
      return <MediaBody media={content} messageId={message.id} />;
    case 'location':
      return <LocationBody location={content} />;
    case 'contacts':
      return <CardsBody contacts={content} />;
    case 'choice':
      return <ChoiceBody choice={content} />;
    case 'interactive':
      return <InteractiveBody interactive={content} />;
    case 'template':
      return <TemplateBody template={content} messageId={message.id} />;
    case 'order':
      return <OrderBody order={content} />;
    case 'unsupported':
      return <UnsupportedBody subtype={content.subtype} raw={content.raw} />;
    default:
      return assertNever(content);
  }
}
