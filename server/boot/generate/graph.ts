/** An operation of the traced computation. `text` is JavaScript with `$0`, `$1` … standing for the arguments. */
export interface GraphNode {
  readonly id: number;
  readonly kind: 'number' | 'truth';
  readonly operation: string;
  readonly text: string;
  readonly args: readonly number[];
  /** value of a literal */
  readonly literal?: number;
  /** direction slot of a differentiable input */
  readonly slot?: number;
}

/**
 * A computation in single-assignment form. Equal operations on equal arguments are one node, which changes no bit of
 * any result; nothing else is simplified, so that the emitted code rounds exactly as the source does.
 */
export class Graph {
  readonly nodes: GraphNode[] = [];
  private readonly known = new Map<string, number>();

  private add(node: Omit<GraphNode, 'id'>): number {
    const key = `${node.operation}|${node.text}|${node.args.join(',')}`;
    const found = this.known.get(key);
    if (found !== undefined) return found;
    const id = this.nodes.length;
    this.nodes.push({ id, ...node });
    this.known.set(key, id);
    return id;
  }

  input(text: string, slot?: number): number {
    return this.add({ kind: 'number', operation: 'input', text, args: [], slot });
  }

  flag(text: string): number {
    return this.add({ kind: 'truth', operation: 'input', text, args: [] });
  }

  literal(value: number): number {
    return this.add({ kind: 'number', operation: 'literal', text: String(value), args: [], literal: value });
  }

  /** A number-valued operation; one on literals alone is carried out here. */
  number(operation: string, text: string, ...args: number[]): number {
    return this.add({ kind: 'number', operation, text, args });
  }

  truth(operation: string, text: string, ...args: number[]): number {
    return this.add({ kind: 'truth', operation, text, args });
  }

  binary(operator: '+' | '-' | '*' | '/', left: number, right: number): number {
    const [a, b] = [this.nodes[left].literal, this.nodes[right].literal];
    if (a !== undefined && b !== undefined) {
      return this.literal(operator === '+' ? a + b : operator === '-' ? a - b : operator === '*' ? a * b : a / b);
    }
    return this.number(operator, `$0 ${operator} $1`, left, right);
  }

  negate(arg: number): number {
    const value = this.nodes[arg].literal;
    return value === undefined ? this.number('negate', '-$0', arg) : this.literal(-value);
  }

  select(condition: number, whenTrue: number, whenFalse: number): number {
    return this.number('select', '$0 ? $1 : $2', condition, whenTrue, whenFalse);
  }
}
