import type { EntityType } from '../analysis';
import type { Span } from '../analysis/span';
import type { Decision } from '../features/decisions';
import type { FolderRule } from '../features/folderRules';
import type { AddRuleParams, StripParams } from '../protocol';
import { BadParams } from './errors';

/** Arguments of commands come from links and from other programs: each is checked before it is used. */

export function readStrip(argument: unknown): StripParams {
  const { uri, sections } = objectOf(argument);
  if (sections === undefined) return { uri: stringOf(uri, 'uri') };
  if (!Array.isArray(sections)) throw new BadParams('sections is not a list');
  return { uri: stringOf(uri, 'uri'), sections: sections.map((s) => stringOf(s, 'sections')) };
}

export function readDecide(argument: unknown): { uri: string; version: number; decision: Decision } {
  const { uri, version, decision } = objectOf(argument);
  if (typeof version !== 'number') throw new BadParams('version is missing');
  return { uri: stringOf(uri, 'uri'), version, decision: readDecision(decision) };
}

function readDecision(sent: unknown): Decision {
  const { kind, ...d } = objectOf(sent);
  switch (kind) {
    case 'boilerplate':
    case 'speech':
      return { kind, span: spanOf(d.span), value: d.value === true };
    case 'source': {
      const source = d.source === null || d.source === undefined ? null : spanOf(d.source);
      const name = d.name === null || d.name === undefined ? null : stringOf(d.name, 'name');
      if (!source && name === null) throw new BadParams('a source needs words or a name');
      return { kind, span: spanOf(d.span), source, name };
    }
    case 'name': {
      const type = stringOf(d.type, 'type') as EntityType | 'none';
      return { kind, span: spanOf(d.span), name: stringOf(d.name, 'name'), type };
    }
    case 'ignore':
      return { kind, code: stringOf(d.code, 'code'), span: d.span ? spanOf(d.span) : null };
    default:
      throw new BadParams(`unknown decision ${String(kind)}`);
  }
}

export function readAddRule(argument: unknown): AddRuleParams & { rule: FolderRule } {
  const { uri, rule } = objectOf(argument);
  const { list, ...r } = objectOf(rule);
  switch (list) {
    case 'alwaysBoilerplate':
    case 'neverBoilerplate':
      return { uri: stringOf(uri, 'uri'), rule: { list, line: stringOf(r.line, 'line') } };
    case 'names': {
      const name = stringOf(r.name, 'name');
      return { uri: stringOf(uri, 'uri'), rule: { list, name, type: stringOf(r.type, 'type') } };
    }
    case 'aliases': {
      const name = stringOf(r.name, 'name');
      return { uri: stringOf(uri, 'uri'), rule: { list, name, as: stringOf(r.as, 'as') } };
    }
    case 'different': {
      const name = stringOf(r.name, 'name');
      return { uri: stringOf(uri, 'uri'), rule: { list, name, from: stringOf(r.from, 'from') } };
    }
    case 'ignore':
      return { uri: stringOf(uri, 'uri'), rule: { list, code: stringOf(r.code, 'code') } };
    default:
      throw new BadParams(`unknown rule ${String(list)}`);
  }
}

function objectOf(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) throw new BadParams('the argument is not an object');
  return value as Record<string, unknown>;
}

function stringOf(value: unknown, name: string): string {
  if (typeof value !== 'string') throw new BadParams(`${name} is not a string`);
  return value;
}

function spanOf(value: unknown): Span {
  const { start, end } = objectOf(value);
  const isOffset = (n: unknown): n is number => Number.isInteger(n) && (n as number) >= 0;
  if (!isOffset(start) || !isOffset(end) || end < start) throw new BadParams('span is not a piece of text');
  return { start, end };
}
