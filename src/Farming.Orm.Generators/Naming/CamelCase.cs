namespace Farming.Orm.Generators.Naming;

/// <summary><c>UserId</c> → <c>userId</c>, as <c>JsonNamingPolicy.CamelCase</c> does it, which the runtime uses.</summary>
internal static class CamelCase
{
    public static string Of(string name)
    {
        if (name.Length == 0 || !char.IsUpper(name[0]))
        {
            return name;
        }

        var characters = name.ToCharArray();
        for (var index = 0; index < characters.Length; index++)
        {
            // An acronym ends before the capital that begins the next word: HTMLId → htmlId.
            var isFollowedByLower = index + 1 < characters.Length && !char.IsUpper(characters[index + 1]);
            if ((index == 1 && !char.IsUpper(characters[index])) || (index > 0 && isFollowedByLower))
            {
                break;
            }

            characters[index] = char.ToLowerInvariant(characters[index]);
        }

        return new(characters);
    }
}
