import type { BannerKind } from './bannerOrder';

const calm: ReadonlySet<BannerKind> = new Set(['recovered', 'torn', 'demonstration']);
const warning: ReadonlySet<BannerKind> = new Set(['offline', 'webhook', 'keptHouse', 'secrets', 'signatures']);

export function bannerTone(kind: BannerKind): 'failed' | 'waiting' | 'calm' {
  if (calm.has(kind)) return 'calm';
  return warning.has(kind) ? 'waiting' : 'failed';
}
