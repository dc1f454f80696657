import { expect, it } from 'vitest';
import { formAnswers } from './formAnswers';

it('tells names and values, without what only Meta needs', () => {
  const json = JSON.stringify({
    screen_0_Nome_completo_0: 'Lia',
    aceito: true,
    dias: ['0_seg', '1_ter'],
    flow_token: 'x',
  });
  expect(formAnswers(json)).toEqual([
    { name: 'Nome completo', value: 'Lia' },
    { name: 'Aceito', value: 'sim' },
    { name: 'Dias', value: 'seg, ter' },
  ]);
});

it('leaves what is no form as it came', () => {
  for (const json of ['', 'nada', '[1]', '"a"', 'null', '{}']) expect(formAnswers(json)).toBeNull();
});
