using Farming.Orm.Benchmarks.Answers;

namespace Farming.Orm.Benchmarks.Workloads.Page;

/// <summary>The rows of the three statements, as Dapper reads them.</summary>
internal static class FlatCards
{
    internal static List<UserCard> Join(IEnumerable<User> users, IEnumerable<Session> sessions, IEnumerable<Organization> organizations)
    {
        var cards = users.Select(user => new UserCard(user.Id, user.Email, user.Name, user.HasProfile ? new(user.Bio) : null, [], [])).ToList();
        var byId = cards.ToDictionary(card => card.Id);
        foreach (var session in sessions)
        {
            byId[session.UserId].Sessions.Add(new(session.Token, session.ExpiresAt));
        }

        foreach (var organization in organizations)
        {
            byId[organization.UserId].Organizations.Add(organization.Name);
        }

        return cards;
    }

    internal sealed record User(string Id, string Email, string Name, bool HasProfile, string? Bio);

    internal sealed record Session(string UserId, string Token, DateTime ExpiresAt);

    internal sealed record Organization(string UserId, string Name);
}
