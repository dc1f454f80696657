import type { Rule } from '../../../shared/domain/automation/rule';

export type RuleRow = Rule;
