import Handlebars, { type HelperOptions } from 'handlebars';
import type { Templates } from '../model/theme.ts';
import { ThemeFault } from '../model/theme-fault.ts';
import { nearest } from '../text/nearest.ts';
import { explainTemplateError, type Located, MissingField } from './explain-template-error.ts';
import { type MarkupFault, markupFault } from './template-markup.ts';

export interface TemplateSource {
  readonly name: string;
  /** Path as it is named in messages. */
  readonly file: string;
  readonly text: string;
}

/** An error of a template, with the place that it happened in. */
class TemplateError extends ThemeFault {
  override readonly name = 'TemplateError';
}

/**
 * Compiles the templates of a theme, strictly: a field or a partial that does not exist is an error and not a
 * gap; only the built-in block helpers are known; values are the view's own fields, never a prototype's.
 * Fields whose names end with `Html` hold markup and are written with three braces, all others are text and
 * written with two: the other way is refused.
 */
export function compileTemplates(sources: readonly TemplateSource[]): Templates {
  const partials = new Map<string, Handlebars.TemplateDelegate>();
  const names = new Set(sources.map((source) => source.name));
  for (const source of sources) partials.set(source.name, compile(source, names));
  const runtime: Handlebars.RuntimeOptions = {
    partials: Object.fromEntries(partials),
    allowProtoPropertiesByDefault: false,
    allowProtoMethodsByDefault: false,
  };
  return (name, view) => {
    const template = partials.get(name);
    if (template === undefined) throw new TemplateError(`no template is called "${name}"`);
    return template(view, runtime);
  };
}

/** The blocks that there are. */
const helpers = ['if', 'unless', 'each', 'with'];

/** One for all themes: none can add to it. */
const engine = Handlebars.create();
for (const helper of ['log', 'lookup', 'blockHelperMissing', 'helperMissing'])
  engine.unregisterHelper(helper);
for (const helper of helpers) refuseNothing(engine, helper);

/** A template's source understood; Handlebars makes code of it when it is first used. */
interface Compiled {
  readonly fault: MarkupFault | null;
  readonly program: hbs.AST.Program;
  readonly template: Handlebars.TemplateDelegate;
}

/**
 * By source text: themes share most of their templates, and while a theme is watched nearly all stay as they
 * were.
 */
const known = new Map<string, Compiled>();
const mostKnown = 1000;

function understand(text: string): Compiled {
  const found = known.get(text);
  if (found) return found;
  const program = engine.parse(text);
  const template = engine.compile(program, {
    strict: true,
    knownHelpersOnly: true,
    knownHelpers: Object.fromEntries(helpers.map((name) => [name, true])),
    explicitPartialContext: false,
  });
  if (known.size >= mostKnown) known.clear();
  const compiled = { program, template, fault: markupFault(program) };
  known.set(text, compiled);
  return compiled;
}

function compile(source: TemplateSource, names: ReadonlySet<string>): Handlebars.TemplateDelegate {
  const fail = (error: unknown, view: object | null): never => {
    if (error instanceof TemplateError) throw error;
    const { line, message } = explainTemplateError(error, source.text, view);
    throw new TemplateError(`${source.file}:${line}: ${message}`);
  };
  let template: Handlebars.TemplateDelegate;
  try {
    const understood = understand(source.text);
    new Rules(source.file, names).accept(understood.program);
    const { fault } = understood;
    if (fault) throw new TemplateError(`${source.file}:${fault.line}: ${fault.why}`);
    template = understood.template;
  } catch (error) {
    return fail(error, null);
  }
  return (context, options) => {
    try {
      return template(context, options);
    } catch (error) {
      return fail(error, context);
    }
  };
}

/**
 * Handlebars is strict with what is printed only: a block that asks for a field that does not exist would be
 * silent.
 */
function refuseNothing(engine: typeof Handlebars, helper: string): void {
  const builtIn = engine.helpers[helper];
  engine.registerHelper(helper, function (this: unknown, value: unknown, options: HelperOptions & Located) {
    if (value === undefined) throw new MissingField(options.loc);
    return builtIn?.call(this, value, options);
  });
}

/** What a template may not say, found before it runs. */
class Rules extends Handlebars.Visitor {
  readonly #file: string;
  readonly #names: ReadonlySet<string>;

  constructor(file: string, names: ReadonlySet<string>) {
    super();
    this.#file = file;
    this.#names = names;
  }

  #refuse(node: hbs.AST.Node, why: string): never {
    throw new TemplateError(`${this.#file}:${node.loc.start.line}: ${why}`);
  }

  override MustacheStatement(mustache: hbs.AST.MustacheStatement): void {
    const path = 'original' in mustache.path ? String(mustache.path.original) : '';
    const markup = path.endsWith('Html');
    if (mustache.params.length > 0 || mustache.hash)
      this.#refuse(
        mustache,
        `"${path}" cannot be called: the blocks ${helpers.join(', ')} are all that there is`,
      );
    if (markup && mustache.escaped) this.#refuse(mustache, `${path} is markup: write {{{${path}}}}`);
    if (!markup && !mustache.escaped) this.#refuse(mustache, `${path} is text: write {{${path}}}`);
    super.MustacheStatement(mustache);
  }

  override BlockStatement(block: hbs.AST.BlockStatement): void {
    const name = String(block.path.original);
    if (!helpers.includes(name))
      this.#refuse(
        block,
        `there is no block "${name}", only ${helpers.join(', ')}: write {{#each ${name}}} for a list`,
      );
    if (block.params.length !== 1)
      this.#refuse(block, `{{#${name}}} asks for one field: {{#${name} points}}`);
    super.BlockStatement(block);
  }

  override SubExpression(call: hbs.AST.SubExpression): void {
    this.#refuse(call, 'nothing can be called within braces: a template reads fields only');
  }

  override PathExpression(path: hbs.AST.PathExpression): void {
    for (const part of path.parts)
      if (String(part) in Object.prototype)
        this.#refuse(path, `"${path.original}" is not a field of the view`);
    super.PathExpression(path);
  }

  override PartialStatement(partial: hbs.AST.PartialStatement): void {
    if (partial.name.type !== 'PathExpression') this.#refuse(partial, 'a partial is named, not computed');
    const name = String((partial.name as hbs.AST.PathExpression).original);
    if (!/^[a-z][a-z0-9-]*$/.test(name))
      this.#refuse(partial, `"${name}" is no name of a partial: lower-case letters, digits and hyphens only`);
    if (!this.#names.has(name)) this.#refuse(partial, noPartial(name, this.#names));
    super.PartialStatement(partial);
  }

  override Decorator(decorator: hbs.AST.Decorator): void {
    this.#refuse(decorator, 'decorators are not admitted');
  }

  override DecoratorBlock(decorator: hbs.AST.DecoratorBlock): void {
    this.#refuse(decorator, 'decorators are not admitted');
  }
}

function noPartial(name: string, names: ReadonlySet<string>): string {
  const near = nearest(name, [...names]);
  return near
    ? `no partial is called "${name}"; did you mean "${near}"?`
    : `no partial is called "${name}"; there are ${[...names].sort().join(', ')}`;
}
