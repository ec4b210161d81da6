using System.Globalization;

namespace Farming.Orm.Artifacts.Prisma;

/// <summary>Literals and comments of a Prisma schema.</summary>
internal static class PrismaText
{
    /// <summary>A description as documentation comments, line by line.</summary>
    internal static IEnumerable<string> Documentation(string? description) =>
        description is null ? [] : description.ReplaceLineEndings("\n").Split('\n').Select(line => $"/// {line}".TrimEnd());

    /// <summary>A number in digits, because Prisma does not support exponents.</summary>
    internal static string Number(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        if (!text.Contains('E'))
        {
            return text;
        }

        // The shortest digits that identify the number, then the zeros of its exponent.
        var parts = text.Split('E');
        var sign = parts[0].StartsWith('-') ? "-" : "";
        var digits = parts[0].TrimStart('-').Split('.');
        var (whole, fraction) = (digits[0], digits.Length > 1 ? digits[1] : "");
        var exponent = int.Parse(parts[1], CultureInfo.InvariantCulture);
        return exponent < 0
            ? $"{sign}0.{new string('0', -exponent - 1)}{whole}{fraction}"
            : $"{sign}{whole}{fraction.PadRight(exponent, '0')}";
    }
}
