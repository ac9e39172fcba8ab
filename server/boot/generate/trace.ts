import ts from 'typescript';
import { PRIMITIVES } from './derivative-rules';
import type { Graph } from './graph';

/** What an expression of the source can stand for while it is traced. */
export type Traced =
  | { readonly kind: 'node'; readonly id: number }
  | { readonly kind: 'record'; readonly get: (field: string) => Traced }
  | {
      readonly kind: 'array';
      readonly get: (index: number) => number;
      readonly set: (index: number, id: number) => void;
    };

/** The source strayed from the subset that can be differentiated. */
export class UntraceableError extends Error {
  override readonly name = 'UntraceableError';
}

/**
 * Follows functions of the source through `const` declarations, assignments to array entries with constant indices,
 * arithmetic, comparisons, conditional expressions, calls of other such functions (followed in turn) and of the
 * primitives, and records what they compute.
 */
export class Tracer {
  constructor(
    private readonly checker: ts.TypeChecker,
    private readonly graph: Graph,
  ) {}

  /** Traces one call; the result is what the function returns. */
  call(declaration: ts.FunctionDeclaration, args: readonly Traced[]): Traced | undefined {
    const scope = new Map<ts.Symbol, Traced>();
    declaration.parameters.forEach((parameter, k) => scope.set(this.symbolOf(parameter.name), args[k]));
    for (const statement of declaration.body?.statements ?? []) {
      if (ts.isReturnStatement(statement)) {
        return statement.expression === undefined ? undefined : this.value(statement.expression, scope);
      }
      this.statement(statement, scope);
    }
    return undefined;
  }

  private statement(statement: ts.Statement, scope: Map<ts.Symbol, Traced>): void {
    if (ts.isVariableStatement(statement) && statement.declarationList.flags & ts.NodeFlags.Const) {
      for (const { name, initializer } of statement.declarationList.declarations) {
        if (initializer === undefined) throw this.refuse(statement);
        scope.set(this.symbolOf(name), this.value(initializer, scope));
      }
      return;
    }
    if (!ts.isExpressionStatement(statement)) throw this.refuse(statement);
    const { expression } = statement;
    if (ts.isCallExpression(expression)) {
      this.invoke(expression, scope);
      return;
    }
    const assigned = ts.isBinaryExpression(expression) && expression.operatorToken.kind === ts.SyntaxKind.EqualsToken;
    if (!assigned || !ts.isElementAccessExpression(expression.left)) throw this.refuse(statement);
    const { array, index } = this.entry(expression.left, scope);
    array.set(index, this.node(expression.right, scope));
  }

  private value(expression: ts.Expression, scope: Map<ts.Symbol, Traced>): Traced {
    if (ts.isParenthesizedExpression(expression) || ts.isAsExpression(expression)) {
      return this.value(expression.expression, scope);
    }
    if (ts.isIdentifier(expression)) return this.identifier(expression, scope);
    if (ts.isObjectLiteralExpression(expression)) return this.record(expression, scope);
    if (ts.isPropertyAccessExpression(expression)) {
      const owner = this.value(expression.expression, scope);
      if (owner.kind !== 'record') throw this.refuse(expression);
      return owner.get(expression.name.text);
    }
    if (ts.isElementAccessExpression(expression)) {
      const { array, index } = this.entry(expression, scope);
      return { kind: 'node', id: array.get(index) };
    }
    if (ts.isCallExpression(expression)) {
      const result = this.invoke(expression, scope);
      if (result === undefined) throw this.refuse(expression);
      return result;
    }
    return { kind: 'node', id: this.operation(expression, scope) };
  }

  private operation(expression: ts.Expression, scope: Map<ts.Symbol, Traced>): number {
    const g = this.graph;
    if (ts.isNumericLiteral(expression)) return g.literal(Number(expression.text));
    if (ts.isConditionalExpression(expression)) {
      const [condition, yes, no] = [expression.condition, expression.whenTrue, expression.whenFalse];
      return g.select(this.node(condition, scope), this.node(yes, scope), this.node(no, scope));
    }
    if (ts.isPrefixUnaryExpression(expression)) {
      const operand = this.node(expression.operand, scope);
      if (expression.operator === ts.SyntaxKind.MinusToken) return g.negate(operand);
      if (expression.operator === ts.SyntaxKind.ExclamationToken) return g.truth('not', '!$0', operand);
    }
    if (ts.isBinaryExpression(expression)) {
      const operator = expression.operatorToken.getText();
      const [left, right] = [this.node(expression.left, scope), this.node(expression.right, scope)];
      if (operator === '+' || operator === '-' || operator === '*' || operator === '/') {
        return g.binary(operator, left, right);
      }
      if (['<', '<=', '>', '>=', '&&', '||'].includes(operator)) {
        return g.truth(operator, `$0 ${operator} $1`, left, right);
      }
    }
    throw this.refuse(expression);
  }

  private invoke(call: ts.CallExpression, scope: Map<ts.Symbol, Traced>): Traced | undefined {
    const name = call.expression.getText();
    const args = call.arguments.map((argument) => this.value(argument, scope));
    const primitive = PRIMITIVES[name];
    if (primitive !== undefined) {
      const ids = args.map((arg) => (arg.kind === 'node' ? arg.id : this.fail(call)));
      return { kind: 'node', id: this.graph.number(name, primitive.text, ...ids) };
    }
    const declaration = this.declarationOf(call.expression);
    if (declaration === undefined || !ts.isFunctionDeclaration(declaration)) throw this.refuse(call);
    return this.call(declaration, args);
  }

  private identifier(identifier: ts.Identifier, scope: Map<ts.Symbol, Traced>): Traced {
    const local = scope.get(this.symbolOf(identifier));
    if (local !== undefined) return local;
    const declaration = this.declarationOf(identifier);
    if (declaration && ts.isVariableDeclaration(declaration) && declaration.initializer) {
      return this.value(declaration.initializer, new Map());
    }
    throw this.refuse(identifier);
  }

  private record(literal: ts.ObjectLiteralExpression, scope: Map<ts.Symbol, Traced>): Traced {
    const fields = new Map<string, Traced>();
    for (const property of literal.properties) {
      if (!ts.isPropertyAssignment(property)) throw this.refuse(property);
      fields.set(property.name.getText(), this.value(property.initializer, scope));
    }
    return { kind: 'record', get: (field) => fields.get(field) ?? this.fail(literal) };
  }

  private entry(access: ts.ElementAccessExpression, scope: Map<ts.Symbol, Traced>) {
    const array = this.value(access.expression, scope);
    const index = this.graph.nodes[this.node(access.argumentExpression, scope)].literal;
    if (array.kind !== 'array' || index === undefined) throw this.refuse(access);
    return { array, index };
  }

  private node(expression: ts.Expression, scope: Map<ts.Symbol, Traced>): number {
    const value = this.value(expression, scope);
    return value.kind === 'node' ? value.id : this.fail(expression);
  }

  private declarationOf(name: ts.Node): ts.Declaration | undefined {
    const symbol = this.symbolOf(name);
    const target = symbol.flags & ts.SymbolFlags.Alias ? this.checker.getAliasedSymbol(symbol) : symbol;
    return target.declarations?.[0];
  }

  private symbolOf(name: ts.Node): ts.Symbol {
    return this.checker.getSymbolAtLocation(name) ?? this.fail(name);
  }

  private fail(node: ts.Node): never {
    throw this.refuse(node);
  }

  private refuse(node: ts.Node): UntraceableError {
    const file = node.getSourceFile();
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    return new UntraceableError(`${file.fileName}:${line + 1}: can't differentiate \`${node.getText()}\``);
  }
}
