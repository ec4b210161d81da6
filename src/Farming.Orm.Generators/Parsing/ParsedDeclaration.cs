using Farming.Orm.Generators.Model;
using Farming.Orm.Generators.Rules;

namespace Farming.Orm.Generators.Parsing;

/// <summary>A class declaration with attributes, as it was read.</summary>
/// <param name="Start">Where it begins in its file.</param>
/// <param name="Declaration">What it declares; <see langword="null"/> if that is nothing to the generator.</param>
/// <param name="Bases">The full names of the classes that a model derives from, generic ones as they are declared.</param>
/// <param name="Problems">What is wrong with it by itself.</param>
internal sealed record ParsedDeclaration(int Start, DeclarationModel? Declaration, EquatableArray<string> Bases, EquatableArray<Problem> Problems);
