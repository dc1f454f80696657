import { z } from 'zod';

/** The line that the sandbox tells its parent: a connection file, and where a person plays the customer. */
const lineShape = z.object({
  graphUrl: z.string().regex(/^http:\/\/127\.0\.0\.1:\d+$/),
  phoneNumberId: z.string().regex(/^\d{1,25}$/),
  wabaId: z.string().regex(/^\d{1,25}$/),
  accessToken: z.string().min(1),
  appSecret: z.string().min(1),
  verifyToken: z.string().min(1),
  controlUrl: z.string().optional(),
  phonePageUrl: z.string().optional(),
});

export type DemonstrationLine = z.infer<typeof lineShape>;

/** @returns null for anything else that the sandbox may say */
export function readDemonstrationLine(message: unknown): DemonstrationLine | null {
  if (typeof message !== 'string') return lineShape.safeParse(message).data ?? null;
  try {
    return lineShape.safeParse(JSON.parse(message)).data ?? null;
  } catch {
    return null;
  }
}
