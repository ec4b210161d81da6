using Farming.Orm.Conformance.Queries;
using Farming.Orm.Conformance.Relations;
using Farming.Orm.Conformance.Schemas;
using Farming.Orm.Conformance.Searches;
using Farming.Orm.Conformance.Statements;
using Farming.Orm.Conformance.Values;
using Farming.Orm.Conformance.Writes;

namespace Farming.Orm.PostgreSql.Tests;

// The suite that every database runs.

public sealed class Page() : PageExamples(new PostgreSqlTestServer());

public sealed class Shapes() : RelationShapes(new PostgreSqlTestServer());

public sealed class Orders() : OrderTests(new PostgreSqlTestServer());

/// <summary>The planner gives work to other processes wherever it may.</summary>
public sealed class OrdersWithWorkers() : OrderTests(new PostgreSqlTestServer(
    settings: "-c force_parallel_mode=on -c parallel_setup_cost=0 -c parallel_tuple_cost=0 -c min_parallel_table_scan_size=0 -c min_parallel_index_scan_size=0"));

/// <summary>The planner joins whole tables by hash wherever possible.</summary>
public sealed class OrdersByHash() : OrderTests(new PostgreSqlTestServer(
    settings: "-c enable_nestloop=off -c enable_mergejoin=off -c enable_indexscan=off -c enable_bitmapscan=off"));

/// <summary>The planner uses merge joins wherever possible.</summary>
public sealed class OrdersByMerge() : OrderTests(new PostgreSqlTestServer(settings: "-c enable_nestloop=off -c enable_hashjoin=off -c enable_incremental_sort=off"));

public sealed class Includes() : IncludeTests(new PostgreSqlTestServer());

public sealed class Concurrency() : ConcurrencyTests(new PostgreSqlTestServer());

public sealed class Queries() : QueryTests(new PostgreSqlTestServer());

public sealed class ShapeReuse() : ShapeReuseTests(new PostgreSqlTestServer());

public sealed class SelectAbuse() : SelectAbuseTests(new PostgreSqlTestServer());

public sealed class Tuples() : TupleTests(new PostgreSqlTestServer());

public sealed class KeptScopes() : KeptScopeTests(new PostgreSqlTestServer());

public sealed class OuterColumns() : OuterColumnTests(new PostgreSqlTestServer());

public sealed class LambdaAbuse() : LambdaAbuseTests(new PostgreSqlTestServer());

public sealed class SizeAbuse() : SizeAbuseTests(new PostgreSqlTestServer());

public sealed class WideQueries() : WideQueryTests(new PostgreSqlTestServer());

public sealed class LongConditions() : LongConditionTests(new PostgreSqlTestServer());

public sealed class DeepRelations() : DeepRelationTests(new PostgreSqlTestServer());

public sealed class Distincts() : DistinctTests(new PostgreSqlTestServer());

public sealed class EnumOrders() : EnumOrderTests(new PostgreSqlTestServer());

public sealed class NullLambda() : NullLambdaTests(new PostgreSqlTestServer());

public sealed class MixedComparisons() : MixedComparisonTests(new PostgreSqlTestServer());

public sealed class Steps() : StepTests(new PostgreSqlTestServer());

public sealed class Streams() : StreamTests(new PostgreSqlTestServer());

public sealed class Predicates() : PredicatePropertyTests(new PostgreSqlTestServer());

public sealed class RandomQueries() : RandomQueryTests(new PostgreSqlTestServer());

public sealed class Metamorphics() : MetamorphicTests(new PostgreSqlTestServer());

public sealed class Values() : ValueTests(new PostgreSqlTestServer());

public sealed class FloatingPoint() : FloatingPointTests(new PostgreSqlTestServer());

public sealed class TimeLimits() : TimeLimitTests(new PostgreSqlTestServer());

public sealed class IgnoredCase() : IgnoreCaseTests(new PostgreSqlTestServer());

public sealed class Json() : JsonTests(new PostgreSqlTestServer());

public sealed class UnreadableValues() : UnreadableValueTests(new PostgreSqlTestServer());

public sealed class Schemas() : SchemaTests(new PostgreSqlTestServer());

public sealed class DeepCascades() : DeepCascadeTests(new PostgreSqlTestServer());

public sealed class SchemaComparisons() : SchemaComparisonTests(new PostgreSqlTestServer());

public sealed class SchemaCreation() : SchemaCreationTests(new PostgreSqlTestServer());

public sealed class SchemaNames() : SchemaNameTests(new PostgreSqlTestServer());

public sealed class SchemaForeignKeys() : SchemaForeignKeyTests(new PostgreSqlTestServer());

public sealed class SchemaConstraints() : SchemaConstraintTests(new PostgreSqlTestServer());

public sealed class SchemaDefaults() : SchemaDefaultTests(new PostgreSqlTestServer());

public sealed class StatementReuse() : StatementReuseTests(new PostgreSqlTestServer());

public sealed class Creates() : CreateTests(new PostgreSqlTestServer());

public sealed class Updates() : UpdateTests(new PostgreSqlTestServer());

public sealed class Divisions() : DivisionTests(new PostgreSqlTestServer());

public sealed class UpsertsOfMany() : UpsertManyTests(new PostgreSqlTestServer());

public sealed class Transactions() : TransactionTests(new PostgreSqlTestServer());

public sealed class RowImports() : ImportTests(new PostgreSqlTestServer());

public sealed class GivenIds() : GivenIdTests(new PostgreSqlTestServer());

public sealed class MissingKeys() : MissingKeyTests(new PostgreSqlTestServer());

public sealed class ConcurrencyTokens() : ConcurrencyTokenTests(new PostgreSqlTestServer());

public sealed class Batches() : BatchTests(new PostgreSqlTestServer());

public sealed class NestedWrites() : NestedTests(new PostgreSqlTestServer());

public sealed class Connects() : ConnectTests(new PostgreSqlTestServer());

public sealed class Errors() : ErrorTests(new PostgreSqlTestServer());

public sealed class CompositeKeys() : CompositeKeyTests(new PostgreSqlTestServer());

public sealed class WholeWrites() : AllOrNothingTests(new PostgreSqlTestServer());

[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AfterTheConformanceSuite : AfterTheSuite;

[Collection(AfterTheSuite.Name)]
public sealed class Statements() : StatementSnapshotTests(DriverKind.PostgreSql);
