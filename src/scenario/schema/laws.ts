/** The type of every quantity that varies, over the table of distributions. */
import { type LawType, lawType } from '../../fields/law.ts';
import { distributions } from '../../random/distributions.ts';

export const law: LawType = lawType(distributions);
