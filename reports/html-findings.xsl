<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: MIT -->
<!-- The findings: filters, a card a finding, its sides next to each other, triage. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:r="urn:gainsay:report:1" xmlns:gs="urn:gainsay:functions"
                extension-element-prefixes="gs" exclude-result-prefixes="r">
  <!-- findings told in full; those behind them, never the worst, are told in a line with links to their words -->
  <xsl:variable name="full" select="1000"/>

  <xsl:template match="r:findings">
    <section id="findings">
      <h2>Findings</h2>
      <xsl:choose>
        <xsl:when test="r:finding">
          <xsl:call-template name="filters"/>
          <xsl:variable name="disputes" select="r:finding[@kind != 'agreement']"/>
          <xsl:variable name="agreements" select="r:finding[@kind = 'agreement']"/>
          <xsl:apply-templates select="$disputes[position() &lt;= $full]"/>
          <xsl:if test="count($disputes) &gt; $full">
            <p class="intro">The remaining <xsl:value-of select="count($disputes) - $full"/> findings in short: the numbers lead to the words.</p>
            <xsl:apply-templates select="$disputes[position() &gt; $full]" mode="brief"/>
          </xsl:if>
          <xsl:if test="$agreements">
            <section class="agreements">
              <h3>What several articles say alike <span class="n"><xsl:value-of select="count($agreements)"/></span></h3>
              <xsl:apply-templates select="$agreements[position() &lt;= $full]"/>
              <xsl:apply-templates select="$agreements[position() &gt; $full]" mode="brief"/>
            </section>
          </xsl:if>
          <p class="empty" id="no-match" hidden="">No finding matches the filters.</p>
        </xsl:when>
        <xsl:otherwise><p class="empty">No disagreement was found in what could be compared.</p></xsl:otherwise>
      </xsl:choose>
    </section>
  </xsl:template>

  <xsl:template name="filters">
    <form class="filters" id="filters" role="search" aria-label="Filter the findings" hidden="">
      <fieldset>
        <legend>Severity</legend>
        <xsl:for-each select="$report/r:counts/@error | $report/r:counts/@warning | $report/r:counts/@note | $report/r:counts/@info">
          <xsl:if test=". &gt; 0">
            <label class="{local-name()}"><input type="checkbox" name="severity" value="{local-name()}" checked=""/><span class="severity"><xsl:value-of select="local-name()"/></span></label>
          </xsl:if>
        </xsl:for-each>
      </fieldset>
      <label>Kind
        <select name="kind">
          <option value="">All kinds</option>
          <xsl:for-each select="$report/r:kinds/r:kind"><option value="{@id}"><xsl:value-of select="@name"/></option></xsl:for-each>
        </select>
      </label>
      <label>Source
        <select name="source">
          <option value="">All sources</option>
          <xsl:for-each select="$report/r:articles/r:article"><gs:option/></xsl:for-each>
        </select>
      </label>
      <label>Triage
        <select name="mark">
          <option value="">All</option>
          <option value="open">Not looked at</option>
          <option value="todo">To do</option>
          <option value="accepted">Accepted</option>
          <option value="wrong">Wrong</option>
        </select>
      </label>
      <label class="search">Search <input type="search" name="text" autocomplete="off" spellcheck="false"/></label>
      <button type="reset">Reset</button>
      <p class="status" role="status"></p>
      <label class="keys"><input type="checkbox" name="keys" checked=""/><span>Keys: <kbd>j</kbd> next, <kbd>k</kbd> previous, <kbd>/</kbd> search</span></label>
    </form>
  </xsl:template>

  <xsl:template match="r:finding">
    <article class="finding {@severity}" aria-labelledby="t-{@fingerprint}">
      <xsl:call-template name="finding-data"/>
      <header>
        <p class="meta">
          <span class="severity"><xsl:value-of select="@severity"/></span>
          <xsl:text> </xsl:text>
          <a class="kind" href="#k-{@kind}"><xsl:value-of select="key('kind', @kind)/@name"/></a>
          <xsl:if test="@self"><xsl:text> </xsl:text><span class="tag">inside one article</span></xsl:if>
          <xsl:if test="$report/r:stories/r:story[2]"><xsl:call-template name="finding-story"/></xsl:if>
          <xsl:text> </xsl:text>
          <a class="link" href="#f-{@fingerprint}" aria-label="#{@n}, link to this finding" title="Link to this finding">#<xsl:value-of select="@n"/></a>
        </p>
        <h3 id="t-{@fingerprint}"><xsl:value-of select="r:title"/></h3>
        <xsl:apply-templates select="r:acceptance"/>
        <p class="explanation"><xsl:value-of select="r:explanation"/></p>
        <xsl:if test="not(r:side)"><p class="hint"><xsl:value-of select="r:hint"/> <code class="path"><xsl:value-of select="key('article', @article)/@path"/></code></p></xsl:if>
      </header>
      <xsl:if test="r:side">
        <div class="sides n{count(r:side)}"><xsl:apply-templates select="r:side"/></div>
      </xsl:if>
      <xsl:call-template name="derivation"/>
    </article>
  </xsl:template>

  <!-- which of several stories the current finding is about -->
  <xsl:template name="finding-story">
    <xsl:variable name="title" select="key('story', @story)/@title"/>
    <xsl:text> </xsl:text>
    <span class="of-story" dir="auto">
      <xsl:choose>
        <xsl:when test="not(@story)">across stories</xsl:when>
        <xsl:when test="string-length($title) &gt; 60"><xsl:value-of select="concat(substring($title, 1, 58), '…')"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="$title"/></xsl:otherwise>
      </xsl:choose>
    </span>
  </xsl:template>

  <!-- what links, filters and triage go by -->
  <xsl:template name="finding-data">
    <xsl:attribute name="id"><xsl:value-of select="concat('f-', @fingerprint)"/></xsl:attribute>
    <xsl:attribute name="tabindex">-1</xsl:attribute>
    <xsl:attribute name="data-severity"><xsl:value-of select="@severity"/></xsl:attribute>
    <xsl:attribute name="data-kind"><xsl:value-of select="@kind"/></xsl:attribute>
    <xsl:attribute name="data-fingerprint"><xsl:value-of select="@fingerprint"/></xsl:attribute>
    <xsl:if test="r:acceptance">
      <xsl:attribute name="data-mark"><xsl:value-of select="r:acceptance/@verdict"/></xsl:attribute>
      <xsl:attribute name="data-accepted"><xsl:value-of select="r:acceptance/@by"/></xsl:attribute>
      <xsl:attribute name="data-verdict"><xsl:value-of select="r:acceptance/@verdict"/></xsl:attribute>
      <xsl:attribute name="data-reason"><xsl:value-of select="r:acceptance"/></xsl:attribute>
      <xsl:if test="r:acceptance/@who"><xsl:attribute name="data-who"><xsl:value-of select="r:acceptance/@who"/></xsl:attribute></xsl:if>
      <xsl:if test="r:acceptance/@until"><xsl:attribute name="data-until"><xsl:value-of select="r:acceptance/@until"/></xsl:attribute></xsl:if>
    </xsl:if>
    <xsl:attribute name="data-sources"><xsl:value-of select="concat(' ', @sources, ' ')"/></xsl:attribute>
  </xsl:template>

  <!-- agreement needs no decision: a line, its words folded -->
  <xsl:template match="r:finding[@kind = 'agreement']">
    <article class="finding agreement {@severity}" aria-labelledby="t-{@fingerprint}">
      <xsl:call-template name="finding-data"/>
      <h4 id="t-{@fingerprint}" dir="auto"><xsl:value-of select="r:title"/></h4>
      <xsl:apply-templates select="r:acceptance"/>
      <p class="meta">
        <span class="severity"><xsl:value-of select="@severity"/></span>
        <a class="kind" href="#k-{@kind}"><xsl:value-of select="key('kind', @kind)/@name"/></a>
        <xsl:for-each select="r:side[1]"><span><xsl:call-template name="side-who"/></span><xsl:if test="@voices = 1"><span class="tag">one voice</span></xsl:if></xsl:for-each>
        <a class="link" href="#f-{@fingerprint}" aria-label="#{@n}, link to this finding" title="Link to this finding">#<xsl:value-of select="@n"/></a>
      </p>
      <details class="words">
        <summary>Who says it in which words</summary>
        <gs:pieces/>
        <xsl:call-template name="derivation-parts"/>
      </details>
    </article>
  </xsl:template>

  <xsl:template match="r:finding" mode="brief">
    <article class="finding brief {@severity}">
      <xsl:call-template name="finding-data"/>
      <h3><span class="severity"><xsl:value-of select="@severity"/></span><xsl:text> </xsl:text><xsl:value-of select="r:title"/></h3>
      <xsl:apply-templates select="r:acceptance"/>
      <p><xsl:value-of select="r:hint"/>
        <gs:places/>
      </p>
    </article>
  </xsl:template>

  <xsl:template match="r:acceptance">
    <p class="accepted">
      <b>
        <xsl:choose>
          <xsl:when test="@verdict = 'wrong'">Marked as a false alarm</xsl:when>
          <xsl:otherwise>Accepted</xsl:otherwise>
        </xsl:choose>
      </b>
      <xsl:if test="@who"> by <xsl:value-of select="@who"/></xsl:if>
      <xsl:if test="@until"> until <xsl:value-of select="@until"/></xsl:if>
      <xsl:text> (</xsl:text><code class="path"><xsl:value-of select="@where"/></code><xsl:text>)</xsl:text>
      <xsl:if test="string(.)"><xsl:text>: </xsl:text><xsl:value-of select="."/></xsl:if>
    </p>
  </xsl:template>

  <!-- a side: who stands on it, the words of each -->
  <xsl:template match="r:side"><gs:side/></xsl:template>

  <!-- who stands on the current side -->
  <xsl:template name="side-who">
    <xsl:choose>
      <xsl:when test="@articles = 1">
        <xsl:text>only </xsl:text>
        <xsl:value-of select="key('article', r:evidence[1]/@article)/@outlet"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="concat(@articles, ' articles, ')"/>
        <xsl:call-template name="count">
          <xsl:with-param name="n" select="@voices"/>
          <xsl:with-param name="noun" select="'independent voice'"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="r:evidence"><gs:evidence/></xsl:template>

  <xsl:template name="derivation">
    <details class="derivation">
      <summary>How this was found</summary>
      <xsl:call-template name="derivation-parts"/>
    </details>
  </xsl:template>

  <xsl:template name="derivation-parts">
    <gs:steps/>
    <dl class="pairs">
      <xsl:if test="r:side">
        <dt>Compared</dt>
        <dd><xsl:for-each select="r:side"><xsl:if test="position() != 1"> / </xsl:if><code><xsl:value-of select="@value"/></code></xsl:for-each></dd>
      </xsl:if>
      <dt>Of</dt><dd><code><xsl:value-of select="@fact"/></code></dd>
      <xsl:if test="@rule"><dt>Rule</dt><dd><code><xsl:value-of select="@rule"/></code></dd></xsl:if>
      <dt>Fingerprint</dt><dd><code><xsl:value-of select="@fingerprint"/></code></dd>
    </dl>
  </xsl:template>

  <!-- used by the script only -->
  <xsl:template name="triage-parts">
    <template id="triage">
      <fieldset class="triage">
        <legend>Triage</legend>
        <label><input type="radio" value=""/><span>Open</span></label>
        <label><input type="radio" value="todo"/><span>To do</span></label>
        <label><input type="radio" value="accepted"/><span>Accept</span></label>
        <label><input type="radio" value="wrong"/><span>Wrong</span></label>
        <label class="reason"><span>Reason</span> <input type="text" maxlength="400" autocomplete="off"/></label>
      </fieldset>
    </template>
    <aside class="baseline" id="baseline" aria-label="Triage" hidden="">
      <p role="status"></p>
      <button type="button" class="save">Download baseline</button>
      <button type="button" class="clear">Clear</button>
    </aside>
  </xsl:template>
</xsl:stylesheet>
