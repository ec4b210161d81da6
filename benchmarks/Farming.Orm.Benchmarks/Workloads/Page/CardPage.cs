using Farming.Orm.Benchmarks.Answers;

namespace Farming.Orm.Benchmarks.Workloads.Page;

/// <summary>Builds a page from rows with the number of their parent. They may come in any order, because UNION ALL does not guarantee one.</summary>
internal sealed class CardPage(int size)
{
    private readonly UserCard?[] _cards = new UserCard?[size];
    private readonly List<SessionToken>?[] _sessions = new List<SessionToken>?[size];
    private readonly List<string>?[] _organizations = new List<string>?[size];
    private int _count;

    internal void AddUser(int number, string id, string email, string name, ProfileBio? profile)
    {
        _cards[number - 1] = new(id, email, name, profile, Sessions(number), Organizations(number));
        _count++;
    }

    internal List<SessionToken> Sessions(int number) => _sessions[number - 1] ??= new(PageWorkload.SessionsPerUser);

    internal List<string> Organizations(int number) => _organizations[number - 1] ??= [];

    internal List<UserCard> ToList()
    {
        var cards = new List<UserCard>(_count);
        for (var index = 0; index < _count; index++)
        {
            var card = _cards[index]!;
            CardOrder.Ensure(card.Sessions);
            CardOrder.Ensure(card.Organizations);
            cards.Add(card);
        }

        return cards;
    }
}
