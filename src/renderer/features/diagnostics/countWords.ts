/** 12.345 */
export function countWords(count: number): string {
  return count.toLocaleString('pt-BR');
}
