import { describe, expect, it } from 'vitest';
import { checkFlow } from '../../../shared/domain/automation/flow/checkFlow';
import { nodeOf, type Flow } from '../../../shared/domain/automation/flow/flow';
import { readyTrees } from '../../../shared/domain/automation/flow/trees/readyTrees';
import { addAtWay, changeNode, movedPart, newNode, nodeKinds, partId, removeNode, setWay } from './editFlow';
import { outlineOf } from './outline';

const words = { title: 'Novo', text: 'Oi', option: 'Opção', listLabel: 'Ver' };
const { shop } = readyTrees;
const at = (flow: Flow, id: string) => {
  const node = nodeOf(flow, id);
  if (!node) throw new Error(id);
  return node;
};

describe('editFlow', () => {
  it('adds a step of every kind at the end of a way', () => {
    for (const kind of nodeKinds) {
      const flow = addAtWay(shop, at(shop, 'inicio'), 'horario', newNode(kind, 'n1', words));
      expect(nodeOf(flow, 'n1')?.kind).toBe(kind);
      expect(outlineOf(flow).rows.find(({ node }) => node?.id === 'n1')?.via).toBe('Horário e endereço');
    }
  });

  it('taking a step out leads on to what followed it, and opens ways where nothing single did', () => {
    const without = removeNode(shop, 'troca');
    expect(outlineOf(without).rows.find(({ via }) => via === 'Troca ou devolução')?.node?.id).toBe('trocaPedido');
    expect(checkFlow(without, { sectorIds: [], columns: null, fields: [] })).toEqual([]);
    const open = removeNode(shop, 'maisAlgo');
    expect(checkFlow(open, { sectorIds: [], columns: null, fields: [] }).map(({ code }) => code)).toContain('no-way');
    expect(removeNode(shop, 'inicio').startId).not.toBe('inicio');
  });

  it('sets ways by the ids of the outlets', () => {
    const close = { to: 'close' } as const;
    expect(setWay(at(readyTrees.consortium, 'saldo'), 'missing', close)).toMatchObject({ missing: close });
    expect(setWay(at(readyTrees.collections, 'identidade'), 'failed', close)).toMatchObject({ failed: close });
    expect(setWay(newNode('keywords', 'k', words), 'otherwise', close)).toMatchObject({ otherwise: close });
    expect(setWay(newNode('keywords', 'k', words), 'o1', close)).toMatchObject({ routes: [{ next: close }] });
    expect(setWay(newNode('handoff', 'k', words), 'next', close)).not.toHaveProperty('next');
    expect(changeNode(shop, newNode('close', 'fim', words)).nodes.at(-1)).toMatchObject({ title: 'Novo' });
  });

  it('parts get free ids and move', () => {
    expect(partId([{ id: 'o1' }, { id: 'o7' }, { id: 'pedido' }], 'o')).toBe('o8');
    expect(movedPart(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
    expect(movedPart(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
  });
});

describe('outlineOf', () => {
  it('shows each step once, and links where it is met again', () => {
    for (const flow of Object.values(readyTrees)) {
      const { rows, loose } = outlineOf(flow);
      const own = rows.filter(({ node, link }) => node !== null && !link).map(({ node }) => node?.id);
      expect(new Set(own).size).toBe(own.length);
      expect(own.length + loose.length).toBe(flow.nodes.length);
      expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
    }
  });

  it('what nothing leads to is loose', () => {
    const flow = { ...shop, nodes: [...shop.nodes, newNode('message', 'n1', words)] };
    expect(outlineOf(flow).loose.map(({ node, end }) => node?.id ?? end)).toEqual(['n1', 'nowhere']);
  });
});
