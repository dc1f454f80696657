import { Hono } from 'hono';
import type { World } from '../state/world';
import { qrPicture } from './qrPicture';
import page from './page.html?raw';
import bubble from './bubble.js?raw';
import bubbleStyle from './bubble.css?raw';
import link from './link.js?raw';
import script from './page.js?raw';
import style from './page.css?raw';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; media-src 'self'; connect-src 'self'";

const file = (body: string, type: string): Response =>
  new Response(body, {
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'content-security-policy': POLICY,
      'cache-control': 'no-store',
    },
  });

/** The page where a person plays the customer; it works through the control API. */
export function createPhoneApp(world: World): Hono {
  const app = new Hono();
  app.get('/', () => file(page, 'text/html'));
  app.get('/page.js', () => file(script, 'text/javascript'));
  app.get('/bubble.js', () => file(bubble, 'text/javascript'));
  app.get('/bubble.css', () => file(bubbleStyle, 'text/css'));
  app.get('/page.css', () => file(style, 'text/css'));
  app.get('/link.js', () => file(link, 'text/javascript'));
  app.get('/qr/:file', (context) => {
    const [code = '', type = ''] = context.req.param('file').split('.');
    const known = world.mainNumber().qrCodes.get(code);
    const wanted = type === 'svg' || type === 'png' ? type : null;
    return known && wanted ? qrPicture(`https://wa.me/message/${code}`, wanted) : context.notFound();
  });
  return app;
}
