using Farming.Orm.Benchmarks.Databases;
using Farming.Orm.Benchmarks.Peers.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Farming.Orm.Benchmarks.Peers.EntityFramework;

/// <summary>The tables, for EF Core.</summary>
public sealed class BenchmarkContext(DbContextOptions<BenchmarkContext> options) : DbContext(options)
{
    public DbSet<UserEntity> Users => Set<UserEntity>();

    public DbSet<ProfileEntity> Profiles => Set<ProfileEntity>();

    public DbSet<SessionEntity> Sessions => Set<SessionEntity>();

    public DbSet<OrganizationEntity> Organizations => Set<OrganizationEntity>();

    public DbSet<MembershipEntity> Memberships => Set<MembershipEntity>();

    public DbSet<ProjectEntity> Projects => Set<ProjectEntity>();

    public DbSet<ReadingEntity> Readings => Set<ReadingEntity>();

    /// <summary>Contexts from a pool, as EF Core's documentation recommends for speed.</summary>
    internal static PooledDbContextFactory<BenchmarkContext> Factory(BenchmarkDatabase database)
    {
        var options = new DbContextOptionsBuilder<BenchmarkContext>().EnableThreadSafetyChecks(false);
        return new((database is PostgreSqlDatabase postgreSql
            ? options.UseNpgsql(postgreSql.Source)
            : options.UseSqlite(((SqliteDatabase)database).ConnectionString)).Options);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<UserEntity>().HasOne(user => user.Profile).WithOne().HasForeignKey<ProfileEntity>(profile => profile.UserId);
        modelBuilder.Entity<UserEntity>().HasMany(user => user.Sessions).WithOne(session => session.User).HasForeignKey(session => session.UserId);
        modelBuilder.Entity<UserEntity>().HasMany(user => user.Memberships).WithOne().HasForeignKey(membership => membership.UserId);
        modelBuilder.Entity<OrganizationEntity>().HasMany(organization => organization.Memberships).WithOne(membership => membership.Organization);
        modelBuilder.Entity<ProjectEntity>().HasMany(project => project.Tickets).WithOne().HasForeignKey(ticket => ticket.ProjectId);
        modelBuilder.Entity<ProjectEntity>().HasMany(project => project.Notes).WithOne().HasForeignKey(note => note.ProjectId);
        modelBuilder.Entity<ProjectEntity>().HasMany(project => project.Labels).WithOne().HasForeignKey(label => label.ProjectId);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // The file stores times in another format than EF Core's own.
        if (Database.IsSqlite())
        {
            configurationBuilder.Properties<DateTime>().HaveConversion<StoredTime>();
        }
    }

    private sealed class StoredTime() : ValueConverter<DateTime, string>(time => SqliteTime.Format(time), text => SqliteTime.Parse(text));
}
