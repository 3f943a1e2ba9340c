/**
 * Two Mountains Planner (两山测算台) for pages and for Node.
 *
 * Plans and scenarios are plain objects in the published file formats, whose names
 * are in snake_case. Results are plain objects whose names are in camelCase. What is absent from a result is `null`.
 * Nothing that is handed in is changed or kept, and the same input gives the same digits on every machine.
 */

/**
 * Loads the program. It has to be awaited before anything else is called; calling it again returns the same promise.
 *
 * Without an argument the program is loaded from beside this module, in browsers and in Node. In a browser the page's
 * Content-Security-Policy needs `'wasm-unsafe-eval'` in `script-src`.
 *
 * @param input the program, where it comes from elsewhere: its address, its bytes, or the compiled module
 */
export default function init(input?: string | URL | Request | Response | BufferSource | WebAssembly.Module): Promise<void>;

/** The plan that this version carries: Yubei District, 2019 to 2025. A new object each time, to be changed at will. */
export function plan(): PlanFile;

/**
 * Evaluates a scenario of a plan: values, verdicts and attainment by indicator and year, counts, layers and the index.
 *
 * A plan is checked when its content is first seen, which takes a few milliseconds; after that a call takes one or two.
 *
 * @param plan any plan in the published format
 * @param scenario what differs from the plan; without it the plan is evaluated as written
 * @throws {PlannerError} names the field that is wrong, and what was expected there
 */
export function evaluate(plan: PlanFile, scenario?: ScenarioFile | null, options?: EvaluateOptions | null): Evaluation;

/**
 * Tries what every combination of late project rows does to the targets of the horizon year: which break, how easily,
 * and which rows that hangs on. What projects do to indicators is assumed, so without {@link EffectsOption.effects}
 * nothing breaks.
 *
 * All combinations of up to three rows of the plan that this version carries take a fraction of a second.
 *
 * @param plan any plan in the published format
 * @param scenario what differs from the plan already; without it rows are late against the plan as written
 * @throws {PlannerError} names the field that is wrong, and what was expected there
 */
export function stress(plan: PlanFile, scenario?: ScenarioFile | null, options?: StressOptions | null): Stress;

/** What is wrong with a plan, or `null`. Only the first fault is reported. */
export function validatePlan(plan: unknown): PlannerError | null;

/**
 * What is wrong with a scenario of a plan, or `null`. Only the first fault is reported; `argument` tells whether it is
 * one of the plan or of the scenario.
 */
export function validateScenario(
  plan: PlanFile,
  scenario: unknown,
  options?: EffectsOption | null,
): PlannerError | null;

/** The version of this program and the newest versions of the file formats that it reads. Older ones keep loading. */
export function version(): Version;

/** Why something was refused. The message holds argument, field and problem. */
export class PlannerError extends Error {
  /** Which argument is wrong; empty where it is none of them. */
  readonly argument: "plan" | "scenario" | "options" | "";
  /** The field, such as `indicators[3].path[0].year` or `indicators.1.edits.2025`; empty for the argument as a whole. */
  readonly field: string;
  /** What kind of fault it is. More kinds may be added. */
  readonly code: ErrorCode;
}

/**
 * - `notReady`: {@link init} has not finished.
 * - `shape`: a field is missing or unknown, or has the wrong type.
 * - `format`, `version`: another kind of file, or one of a newer version.
 * - `empty`, `duplicate`, `unknown`: a name is missing, occurs twice, or refers to nothing.
 * - `year`, `number`, `weight`: outside of what is allowed there.
 * - `kind`: a reading or a requirement does not fit the indicator's quantity.
 * - `method`, `parameter`: a projection method does not fit the quantity, or its parameter cannot be.
 * - `hasActual`: a year with an actual figure, which a scenario does not overwrite.
 * - `otherPlan`: the scenario was made for another plan.
 */
export type ErrorCode =
  | "notReady"
  | "shape"
  | "format"
  | "version"
  | "empty"
  | "duplicate"
  | "unknown"
  | "year"
  | "number"
  | "weight"
  | "kind"
  | "method"
  | "parameter"
  | "hasActual"
  | "otherPlan";

export interface Version {
  /** This program's version, such as `0.1.0`. */
  version: string;
  planFormat: number;
  scenarioFormat: number;
}

export interface EffectsOption {
  /** What is assumed about how the plan's projects move its indicators, in the published format; nothing unless given. */
  effects?: EffectsFile | null;
}

export interface StressOptions extends EffectsOption {
  /** Years by which rows are late, beside what the scenario chose: 1 to 30, 1 unless given. */
  delay?: number | null;
  /** The most rows that are late at once: 1 to 3, 3 unless given. At most 500,000 combinations are tried. */
  size?: number | null;
  /** Only rows of the programme with this `id`. */
  programme?: string | null;
  /** Only rows that the unit with this `id` leads. */
  unit?: string | null;
  /** The targets that count; those that lead in the scenario unless given. */
  basis?: "requirement" | "horizon_target" | "yearly_targets" | null;
}

export interface EvaluateOptions extends EffectsOption {
  /** A year for which the index is also computed under other choices of weights and mean. */
  robustness?: number | null;
}

// --- Results -------------------------------------------------------------------------------------------------------

/** Everything that follows from a plan and a scenario. Lists by year hold every year of the plan, in order. */
export interface Evaluation {
  /** Which plan was evaluated; the hash tells its revisions apart. */
  plan: { id: string; hash: string };
  /** Which target leads: the name under which its verdicts and counts stand. Scores and outlooks are made by it. */
  basis: keyof ByBasis<unknown>;
  /** The plan's years, from the base year to the horizon year. */
  years: number[];
  /** The indicators in the plan's order. */
  indicators: IndicatorResult[];
  /** How many indicators have each verdict. */
  counts: ({ year: number } & ByBasis<Counts>)[];
  /** The target layers (目标层) in the plan's order. */
  layers: LayerResult[];
  /** The index, by a reference method (参考算法，非官方) that is not the official one. */
  index: YearScore[];
  /** The index under other choices, where {@link EvaluateOptions.robustness} asks for it. */
  robustness: Robustness | null;
}

/** Something by each of the three targets that exist for the horizon year. */
export interface ByBasis<T> {
  /** By the control requirement (控制要求). */
  requirement: T;
  /** By the horizon year's target given beside the baseline. */
  horizonTarget: T;
  /** By the yearly targets, the horizon year's being the last. */
  yearlyTargets: T;
}

export interface IndicatorResult {
  /** The indicator's `id` in the plan. */
  id: string;
  /** The number as printed. */
  number: number;
  name: Name;
  /** The `id` of its layer. */
  layer: string;
  /** The weight within the layer; only proportions count. */
  weight: number;
  years: IndicatorYear[];
  /** The horizon year's value less the leading target, in the indicator's unit; `null` where either is no number. */
  gap: number | null;
  /** What is needed from the last actual figure on; `null` where value or target is no number, or no year is left. */
  requiredChange: RequiredChange | null;
  /** Which way the actual figures go; `null` where the target is no number. */
  trend: Trend | null;
}

/** An indicator in a year. */
export interface IndicatorYear {
  year: number;
  /** What is known, in the words of a {@link Reading}. */
  state: State;
  /** The change from the year before, where it is known; the base year's is the reported one. */
  step: Direction | null;
  /** Where it comes from: a figure or a target of the plan, a target that projects moved, what was entered, or the
   * projection method. */
  origin: "planFigure" | "planTarget" | "projects" | "actual" | "edit" | "method";
  /** Whether a natural bound, such as 100%, cut off what the method gave. */
  clamped: boolean;
  judgements: ByBasis<Judgement>;
}

/** What is known of an indicator in a year. Values that are no numbers are what they are. */
export type State =
  | { type: "missing" }
  /** A level or a count, in the indicator's unit. */
  | { type: "level"; value: number }
  /** Only a bound is known, such as >95%. */
  | { type: "bound"; operator: Operator; value: number }
  /** Only the change into the year is known. */
  | { type: "trend" }
  /** How far an institution has come. */
  | { type: "stage"; stage: Stage };

export interface Judgement {
  verdict: Verdict;
  /** From 0 to 1; 1 wherever the verdict is `met`; `null` where there is no data. */
  attainment: number | null;
}

/** 达标; 临界: the value equals a strict threshold; 未达标; 无数据. */
export type Verdict = keyof Counts;

export interface Counts {
  met: number;
  borderline: number;
  missed: number;
  noData: number;
}

export interface RequiredChange {
  /** The year of the last actual figure. */
  from: number;
  /** In the indicator's unit a year. */
  perYear: number;
  /** The growth that does the same, in per cent a year; `null` where value or target is not above 0. */
  growth: number | null;
}

/**
 * The trend of the actual figures against what the target needs: `tooFew` figures; `onCourse` or met; `metButFalling`;
 * `tooSlow`: at least half of what is needed; `stalled`: less than half; `worsening`: away from the target, or no
 * longer met.
 */
export type Trend = "tooFew" | "onCourse" | "metButFalling" | "tooSlow" | "stalled" | "worsening";

export interface LayerResult {
  /** The layer's `id` in the plan. */
  id: string;
  name: Name;
  /** Whether it belongs to the official system. A place's own layer weighs nothing unless a scenario says otherwise. */
  official: boolean;
  /** The weight within the index; only proportions count. */
  weight: number;
  years: YearScore[];
}

/** A score by the leading target. */
export interface Score {
  /** From 0 to 100 over what has data; `null` where nothing has. */
  value: number | null;
  /** With everything that is missing at 0. */
  lower: number;
  /** With everything that is missing at 100. */
  upper: number;
  /** The share of weight with data, from 0 to 1. */
  coverage: number;
  /** Whether the coverage is enough to publish the value: 2/3 for a layer, 80% for the index. */
  published: boolean;
}

export interface YearScore extends Score {
  year: number;
}

/** The index of one year under other choices of weights and mean. */
export interface Robustness {
  year: number;
  /** As in {@link Evaluation.index}. */
  published: Score;
  /** With every indicator that counts weighing the same, layers or not. */
  equal: number | null;
  /** With geometric instead of arithmetic means. */
  geometric: Score;
  /** With all weights ±25% at random, from a fixed seed. */
  weights: { p5: number; median: number; p95: number } | null;
  /** With one indicator left out, for each that has a weight. */
  without: { indicator: string; index: number | null }[];
}

/** A text of the plan in the languages in which it is given, of which there is at least one. */
export interface Name {
  zh: string | null;
  en: string | null;
}

/**
 * What late project rows do to the targets of the horizon year. Rows and indicators go by their `id`. A target breaks where
 * the scenario meets it and does not any more; where nobody can say any more, it is not met.
 *
 * Lists by size have one entry for one row late at once, one for two, and one for three, as far as was asked for.
 */
export interface Stress {
  /** Years by which rows were late. */
  delay: number;
  /** How many targets the scenario meets: those that can break. */
  met: number;
  /** By size. */
  sizes: SizeStress[];
  /** The indicators whose target the scenario meets, in the plan's order. */
  indicators: IndicatorStress[];
  /** The rows that could be late, in the plan's order. */
  rows: RowStress[];
}

export interface SizeStress {
  /** How many rows are late. */
  size: number;
  /** How many combinations of rows there are. */
  combinations: number;
  /** How many of them break a target. */
  breaking: number;
  /** The worst of them, at most 20: those that break the most targets, of these those that cost the index most. */
  worst: StressCombination[];
}

export interface StressCombination {
  rows: string[];
  /** The indicators whose target breaks. */
  broken: string[];
  /** The index of the horizon year, 0 to 100, and what it loses; `null` where nothing has data. */
  index: number | null;
  loss: number | null;
}

export interface IndicatorStress {
  indicator: string;
  /** How many combinations break its target, by size. */
  breaking: number[];
  /** How many smallest sets there are: rows that break it together, and none of whose parts does. */
  sets: number;
  /** The smallest sets, at most 20, those of the fewest rows first. */
  smallest: string[][];
}

export interface RowStress {
  row: string;
  /** The indicators whose target it breaks alone; it is critical where there are any. */
  alone: string[];
  /** The share of the breaking combinations in which it is, 0 to 1, by size; `null` where none breaks anything. */
  shares: (number | null)[];
}

// --- Scenario files ------------------------------------------------------------------------------------------------

/** A scenario, format version 2 (1 is read too): only what differs from the plan as written. */
export interface ScenarioFile {
  format: "two-mountains-scenario";
  version: 1 | 2;
  /** The plan it was made for: its `id`, and the hash of the revision at hand then. */
  plan: { id: string; hash?: string };
  name?: string;
  /** Which target leads; `yearly_targets` unless another is named. */
  basis?: "requirement" | "horizon_target" | "yearly_targets";
  /** What was changed, by the indicators' `id`. */
  indicators?: Record<string, IndicatorChoices>;
  /** Weights of layers that differ from the default, by the layers' `id`. */
  layer_weights?: Record<string, number>;
  /** What becomes of project rows that are not as planned, by the rows' `id`. */
  projects?: Record<string, RowChoices>;
  /** The user's own assumptions about what projects do, over those of the assumptions file. */
  assumptions?: {
    /** The least share of a year's work with which a planned improvement without a figure stands, 0 to 1. */
    enough?: number;
    /** By the indicators' `id`. */
    indicators?: Record<string, IndicatorAssumptions>;
  };
}

/** What becomes of a project row; what is left out is as planned. */
export interface RowChoices {
  /** Years by which it is later; negative where it is earlier. */
  delay?: number;
  /** Years added to the last span in which work is done. */
  longer?: number;
  /** How much of the planned money there is, 0 to 3. */
  funding?: number;
  cancelled?: boolean;
}

export interface IndicatorAssumptions {
  /** How much worse it would stand without any of the linked work, in its unit. */
  without?: number;
  /** Years from delivery to the indicator. */
  lag?: number;
  /** How fast the total grows that spending is a share of, in per cent a year. */
  growth?: number;
  /** Shares of the effect that are owed to project rows, by the rows' `id`. */
  shares?: Record<string, number>;
}

export interface IndicatorChoices {
  /** How the path goes on after the last actual figure; the plan's own path, driven by projects, unless another is named. */
  projection?: Method;
  /** Actual figures, by year. */
  actuals?: Record<number, Reading>;
  /** Values set by hand, by year; not the base year, nor a year with an actual figure. */
  edits?: Record<number, Reading>;
  /** Years whose value no edit may change. */
  locked?: number[];
  /** The weight within the layer. */
  weight?: number;
}

/** How a path goes on after the last actual figure x₀; n counts the years since. */
export type Method =
  /** The plan's yearly targets as its projects drive them, with an offset on every level; the default, without one. */
  | { method: "projects"; offset: number }
  /** The plan's yearly targets, whatever becomes of the projects. */
  | { method: "plan_path" }
  /** The last actual figure is kept. */
  | { method: "hold" }
  /** A straight line to the leading target. */
  | { method: "linear_to_target" }
  /** x₀ + c·n, c in the indicator's unit. */
  | { method: "constant_change"; per_year: number }
  /** x₀·(1 + r)ⁿ, r in per cent, −100 or above. */
  | { method: "compound_growth"; percent: number }
  /** cap − (cap − x₀)·(1 − s)ⁿ, s in per cent, 0 to 100. */
  | { method: "saturating"; cap: number; closing: number }
  /** The mean change of the actual figures, fading by φ each year, 0 to 1. */
  | { method: "damped_trend"; damping: number }
  /** Straight lines between the values set by hand. */
  | { method: "by_hand" };

// --- Assumptions files ---------------------------------------------------------------------------------------------

/** How a plan's projects are taken to move its indicators, format version 1: assumptions, never facts of the plan. */
export interface EffectsFile {
  format: "two-mountains-effects";
  version: 1;
  plan: { id: string; hash?: string };
  name: Text;
  note?: Text;
  /** The work that a year of each phase does. */
  delivery: PhaseRates;
  /** The money that a year of each phase takes. */
  spending: PhaseRates;
  /** The least share of a year's work with which a planned improvement without a figure stands, 0 to 1. */
  enough: { share: number; reason: Text };
  /** At most one for an indicator. */
  effects: EffectEntry[];
}

/** What a year of each phase counts for; only proportions matter. */
export interface PhaseRates {
  planning: number;
  building: number;
  completion: number;
  operating: number;
  reason: Text;
}

export interface EffectEntry {
  /** The indicator's `id`. */
  indicator: string;
  kind:
    | {
        type: "delivery";
        /** How much worse it would stand without any of the work; the improvement that the plan plans unless given. */
        without?: number;
      }
    | {
        /** Spending in per cent of a total. */
        type: "spending";
        denominator: {
          value: number;
          unit: Text;
          year: number;
          /** How many of the plan's units of investment are one unit of the total. */
          per_unit: number;
          source: Source;
          /** In per cent a year. */
          growth: number;
        };
      };
  /** Years from delivery to the indicator. */
  lag: number;
  /** How much of the indicator is owed to links without shares together, 0 to 1; all of it unless given. */
  covered?: number;
  reason: Text;
  confidence: Confidence;
  /** Project rows by their `id`. All links have a share, or none has and they share by investment. */
  links: { row: string; share?: number; reason?: Text; confidence?: Confidence }[];
}

export type Confidence = "low" | "medium" | "high";

// --- Plan files ----------------------------------------------------------------------------------------------------

/** A whole plan, format version 1: what its document says, figure by figure, each with its source. */
export interface PlanFile {
  format: "two-mountains-plan";
  version: 1;
  /** A short name in ASCII that stays the same over the revisions of a plan. */
  id: string;
  name: Text;
  place: Text;
  document: Text;
  /** The year of the baseline. */
  base_year: number;
  /** The year in which the targets are due. */
  horizon_year: number;
  /** The tables that sources refer to. */
  tables: NamedEntry[];
  /** Target layers (目标层) with their tasks (任务层). */
  layers: LayerEntry[];
  notes?: NoteEntry[];
  indicators: IndicatorEntry[];
  units?: UnitEntry[];
  programmes?: ProgrammeEntry[];
  projects?: ProjectEntry[];
  duties?: DutyEntry[];
  measures?: MeasureEntry[];
  milestones?: MilestoneEntry[];
}

/** A text in Chinese, in English, or both. */
export interface Text {
  zh?: string;
  en?: string;
}

export interface NamedEntry {
  id: string;
  name: Text;
}

/** Where a figure stands in the document. */
export interface Source {
  /** A table's `id`. */
  table: string;
  row: string;
  column?: string;
}

export interface LayerEntry extends NamedEntry {
  /** Whether it belongs to the official system. */
  official: boolean;
  tasks: NamedEntry[];
}

/** A remark of the document that qualifies figures. */
export interface NoteEntry {
  id: string;
  /** The mark as printed, such as 【1】. */
  mark: string;
  kind: "monitoring_scope" | "estimated" | "proxy_quantity" | "proxy_survey" | "detail";
  text: Text;
  source: Source;
}

export interface IndicatorEntry extends NamedEntry {
  /** The number as printed. */
  number: number;
  /** A task's `id`. */
  task: string;
  quantity: Quantity;
  requirement: { rule: Requirement; as_written: string; source: Source };
  /** The base year's figures, one for each table that gives one. */
  baseline: Figure[];
  /** Targets for the horizon year outside the yearly path. */
  targets?: Figure[];
  /** The yearly targets. */
  path?: { year: number; figure: Figure }[];
  /** Figures that the document mentions for other periods. */
  history?: { period: Text; figure: Figure }[];
}

/** What an indicator's values are. */
export type Quantity =
  | { type: "number" | "trend"; unit: Text; decimals: number; min?: number; max?: number }
  | { type: "count"; unit: Text }
  | { type: "stage" };

/** Kinds of control requirement (控制要求), each judged by its own rule. */
export type Requirement =
  | { kind: "above"; threshold: number; strict: boolean; floor?: number }
  | { kind: "full"; whole: number }
  | { kind: "below"; threshold: number; strict: boolean }
  | { kind: "not_decreasing" }
  | { kind: "steadily_improving" }
  | { kind: "growing_every_year" }
  | { kind: "obtained"; count: number }
  | { kind: "established" };

/** A figure of the document: what the cell means, how it is written, and where it stands. */
export interface Figure {
  reading: Reading;
  as_written: string;
  source: Source;
  /** The `id`s of notes that qualify it. */
  notes?: string[];
  /** What the cell adds in brackets: a note, never a value. */
  remark?: Text;
}

/** What a cell says, or what is entered for a year. */
export type Reading =
  | { type: "level"; value: number; step?: Step }
  | { type: "bound"; operator: Operator; value: number }
  | ({ type: "change" } & Step)
  | { type: "count"; count: number; or_more?: boolean }
  | { type: "count_change"; by: number }
  | { type: "stage"; stage: Stage }
  | { type: "missing" };

export interface Step {
  direction: Direction;
  /** By how much, where it is said: in the indicator's unit, or in per cent of the year before. */
  size?: { value: number; unit: "absolute" | "percent" };
}

export type Direction = "up" | "flat" | "not_down" | "down";
export type Operator = ">" | ">=" | "<" | "<=";
export type Stage = "none" | "issued" | "in_force";

/** A unit of government or a company, with every form in which the document writes it. */
export interface UnitEntry extends NamedEntry {
  written: string[];
}

export interface ProgrammeEntry extends NamedEntry {
  parts: NamedEntry[];
}

export interface ProjectEntry extends NamedEntry {
  /** The number as printed. */
  number: number;
  /** A programme part's `id`. */
  part: string;
  rows: ProjectRow[];
  /** Amounts of work with everything that the document says of them. */
  quantities?: WorkQuantity[];
}

/** An amount of work of a project, such as so many toilets in all and so many a year. */
export interface WorkQuantity {
  /** What is made or kept, in short. */
  label: Text;
  /** What it is counted in, as printed. */
  unit: Text;
  /** The `id` of the project's row whose schedule the work follows; its first row unless said. */
  row?: string;
  /** What the document says of it, in its order. */
  statements: WorkStatement[];
}

/** What the document says of an amount of work in one place. */
export interface WorkStatement {
  /** Whether it is the amount in all or that of every year. */
  extent: "total" | "yearly";
  /** In the unit of the amount; not negative. */
  amount: number;
  /** First year it is said of; unless said, the first in which the row's schedule has work done. */
  from?: number;
  /** Last year it is said of; unless said, the last in which the row's schedule has work done. */
  to?: number;
  /** The `id` of the measure that says it, where it is not the project itself. */
  measure?: string;
  as_written: string;
  source: Source;
}

export interface ProjectRow extends NamedEntry {
  /** In 万元 (10,000 yuan). */
  investment: number;
  lead: string[];
  support?: string[];
  schedule: Span[];
  source: Source;
}

/** A span of years in a schedule; years in no span are planned idle. */
export interface Span {
  from: number;
  to: number;
  phase: "planning" | "building" | "completion" | "operating";
  label: Text;
  /** Whether the years come from merged cells and were inferred by rule. */
  inferred?: boolean;
}

/** A duty to collect an indicator's data. */
export interface DutyEntry {
  /** An indicator's `id`. */
  indicator: string;
  label: Text;
  from: number;
  to: number;
  lead: string[];
  support?: string[];
  source: Source;
}

export interface MeasureEntry {
  id: string;
  headings: Text[];
  summary: Text;
  lead: string[];
  responsible?: string[];
  source: Source;
}

export interface MilestoneEntry {
  id: string;
  year: number;
  label: Text;
  source: Source;
}
