import { plainAddress, shortAddress, type ShareLink } from '../../../shared/domain/links/link';
import { useConnection } from '../../stores/connection';

/** The address of a link; null while it is not known which number it leads to. */
export function useLinkAddress(): (link: Pick<ShareLink, 'code' | 'text'>) => string | null {
  const number = useConnection((state) => state.status?.displayPhoneNumber ?? null);
  return ({ code, text }) => {
    if (code !== null) return shortAddress(code);
    return number === null ? null : plainAddress(number, text);
  };
}
