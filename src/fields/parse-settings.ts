/** How zod is asked to read: with what was found in its issues, and without the code that it would else generate for each type. */
import type { z } from 'zod';

/** A scenario is read once or a few times: generating code for its types costs more than it ever saves. */
export const PARSE_SETTINGS: z.core.ParseContext<z.core.$ZodIssue> = { reportInput: true, jitless: true };
