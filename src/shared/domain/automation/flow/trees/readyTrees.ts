import type { Flow } from '../flow';
import { clinicTree } from './clinic';
import { collectionsTree } from './collections';
import { consortiumTree } from './consortium';
import { close, handoff, menu, option, tree } from './parts';
import { restaurantTree } from './restaurant';
import { shopTree } from './shop';

/** From nearly nothing: a question, a person, an end. */
const emptyTree = tree([
  menu('inicio', 'Boas-vindas', '{{saudacao}}, {{primeiro_nome}}! Como posso ajudar?', [
    option('pessoa', 'Falar com atendente', 'equipe', 'ajuda, atendimento'),
    option('nada', 'Nada, obrigado', 'fim', 'nao, obrigado'),
  ]),
  handoff('equipe', 'Para a equipe', 'Certo! Vou chamar uma pessoa da equipe.'),
  close('fim', 'Despedida', 'Obrigado pelo contato!'),
]);

/** Trees to begin with, in the order in which they are offered. Their owner changes them like any other. */
export const readyTrees = {
  empty: emptyTree,
  shop: shopTree,
  clinic: clinicTree,
  consortium: consortiumTree,
  restaurant: restaurantTree,
  collections: collectionsTree,
} as const satisfies Readonly<Record<string, Flow>>;
