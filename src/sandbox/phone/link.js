// Opens a link of the shop, or what its QR code says: the chat, with the text that the link brings in its field.

/**
 * @param {{ call: (method: string, path: string) => Promise<{ text: string }>, tell: (problem: string) => void, put: (text: string) => boolean }} page
 *   `put` writes into the field of the chat; false: nobody is chosen yet
 */
export function linkOpener({ call, tell, put }) {
  /** Waits for somebody to be chosen. */
  let waiting = null;
  const form = document.getElementById('open-link');

  function arrive() {
    if (waiting !== null && put(waiting)) waiting = null;
  }

  async function open(address) {
    const opened = await call('GET', `/links?address=${encodeURIComponent(address.trim())}`).catch(() => null);
    if (!opened) return tell('Este link não abre conversa nenhuma: ele não existe, foi apagado ou é de outro número.');
    waiting = opened.text;
    arrive();
    tell(waiting === null ? '' : 'Link aberto. Escolha um cliente: a mensagem já está pronta para ele.');
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const address = new FormData(form).get('link');
    form.reset();
    void open(String(address));
  });
  const given = new URLSearchParams(location.search).get('link');
  if (given) void open(given);
  return { arrive };
}
