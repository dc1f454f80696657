import { Hono } from 'hono';
import page from './page.html?raw';
import bubble from './bubble.js?raw';
import bubbleStyle from './bubble.css?raw';
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
export function createPhoneApp(): Hono {
  const app = new Hono();
  app.get('/', () => file(page, 'text/html'));
  app.get('/page.js', () => file(script, 'text/javascript'));
  app.get('/bubble.js', () => file(bubble, 'text/javascript'));
  app.get('/bubble.css', () => file(bubbleStyle, 'text/css'));
  app.get('/page.css', () => file(style, 'text/css'));
  return app;
}
