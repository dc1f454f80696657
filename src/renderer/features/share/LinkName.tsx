import { useLinks } from './useLinks';

/** The name of a link as it is today, also of one that was taken away. */
export function LinkName({ id }: { readonly id: string }) {
  return <>{useLinks()?.find((link) => link.id === id)?.name ?? ''}</>;
}
