<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: MIT -->
<!-- The sources: a table, a map of who depends on whom, a timeline of publication and change. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:r="urn:gainsay:report:1" xmlns:gs="urn:gainsay:functions"
                extension-element-prefixes="gs" exclude-result-prefixes="r">
  <!-- sources that a drawing can show -->
  <xsl:variable name="drawable" select="60"/>
  <xsl:variable name="row" select="34"/>

  <xsl:template name="sources">
    <section id="sources">
      <h2>Sources</h2>
      <div class="scroll" role="region" aria-label="Sources" tabindex="0"><xsl:call-template name="source-table"/></div>
      <xsl:if test="r:counts/@read &lt;= $drawable">
        <xsl:if test="r:groups/r:group/@sign"><xsl:call-template name="source-map"/></xsl:if>
        <xsl:if test="count(r:articles/r:article[@date and not(@unread)]) &gt; 1"><xsl:call-template name="timeline"/></xsl:if>
      </xsl:if>
    </section>
  </xsl:template>

  <xsl:template name="source-table">
    <table class="sources">
      <thead><tr><th scope="col">Outlet</th><th scope="col">Article</th><th scope="col">Date</th><th scope="col">Voice</th></tr></thead>
      <tbody>
        <xsl:for-each select="r:articles/r:article"><gs:source/></xsl:for-each>
      </tbody>
    </table>
  </xsl:template>

  <!-- ==== who depends on whom: articles on the left, grouped; voices on the right ==== -->

  <xsl:template name="source-map">
    <figure>
      <figcaption><b>Source map.</b> Articles on the left; on the right the voice each counts for, and by what sign.</figcaption>
      <div class="scroll" role="region" aria-label="Source map" tabindex="0">
        <svg class="map" viewBox="0 0 760 {$row * r:counts/@read + 12}" width="760" height="{$row * r:counts/@read + 12}" role="group" aria-labelledby="map-title">
          <title id="map-title">Which articles count for which voice</title>
          <xsl:apply-templates select="r:groups/r:group[key('article-of-group', @n)[not(@unread)]][1]" mode="map">
            <xsl:with-param name="top" select="6"/>
          </xsl:apply-templates>
        </svg>
      </div>
      <xsl:for-each select="r:groups/r:group[r:evidence][position() &lt;= 20]">
        <details class="sign">
          <summary>Why <xsl:value-of select="@label"/> counts as one voice: <xsl:value-of select="@sign"/></summary>
          <xsl:apply-templates select="r:evidence[position() &lt;= 12]"/>
        </details>
      </xsl:for-each>
    </figure>
  </xsl:template>

  <!-- one group below the other: each knows where the next begins -->
  <xsl:template match="r:group" mode="map">
    <xsl:param name="top"/>
    <xsl:variable name="members" select="key('article-of-group', @n)[not(@unread)]"/>
    <xsl:variable name="middle" select="$top + $row * count($members) div 2"/>
    <xsl:variable name="sign" select="string(@sign)"/>
    <g class="voice">
      <xsl:for-each select="$members">
        <xsl:variable name="y" select="$top + $row * (position() - 0.5)"/>
        <path class="edge" d="M 268 {$y} C 380 {$y}, 400 {$middle}, 508 {$middle}"/>
        <circle class="article" cx="262" cy="{$y}" r="5"/>
        <a href="#a{@n}"><text x="248" y="{$y + 5}" text-anchor="end"><xsl:call-template name="label"><xsl:with-param name="text" select="@outlet"/></xsl:call-template></text></a>
      </xsl:for-each>
      <circle class="origin" cx="516" cy="{$middle}" r="{4 + 2 * count($members)}">
        <xsl:if test="count($members) &gt; 5"><xsl:attribute name="r">14</xsl:attribute></xsl:if>
      </circle>
      <text x="540" y="{$middle + 5}"><xsl:call-template name="label"><xsl:with-param name="text" select="@label"/></xsl:call-template>
        <xsl:if test="$sign != ''"><tspan class="sign"> · <xsl:value-of select="$sign"/></tspan></xsl:if>
      </text>
    </g>
    <xsl:apply-templates select="following-sibling::r:group[key('article-of-group', @n)[not(@unread)]][1]" mode="map">
      <xsl:with-param name="top" select="$top + $row * count($members)"/>
    </xsl:apply-templates>
  </xsl:template>

  <!-- a name that fits a drawing -->
  <xsl:template name="label">
    <xsl:param name="text"/>
    <xsl:param name="length" select="28"/>
    <xsl:choose>
      <xsl:when test="string-length($text) &gt; $length"><xsl:value-of select="concat(substring($text, 1, $length - 1), '…')"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="$text"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- ==== publications in time, and what changed between them ==== -->

  <xsl:template name="timeline">
    <xsl:variable name="dated" select="r:articles/r:article[@date and not(@unread)]"/>
    <xsl:variable name="first"><xsl:for-each select="$dated"><xsl:sort select="@seconds" data-type="number"/><xsl:if test="position() = 1"><xsl:value-of select="@seconds"/></xsl:if></xsl:for-each></xsl:variable>
    <xsl:variable name="last"><xsl:for-each select="$dated"><xsl:sort select="@seconds" data-type="number" order="descending"/><xsl:if test="position() = 1"><xsl:value-of select="@seconds"/></xsl:if></xsl:for-each></xsl:variable>
    <xsl:variable name="scale">
      <xsl:choose>
        <xsl:when test="$last &gt; $first"><xsl:value-of select="360 div ($last - $first)"/></xsl:when>
        <xsl:otherwise>0</xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <figure>
      <figcaption><b>Timeline.</b> When each article was published, earliest first.
        <xsl:if test="r:findings/r:finding[@kind = 'changed']"> Dashed: a state that changed from one report to a later one.</xsl:if></figcaption>
      <div class="scroll" role="region" aria-label="Timeline" tabindex="0">
        <svg class="timeline" viewBox="0 0 760 {$row * count($dated) + 12}" width="760" height="{$row * count($dated) + 12}" role="group" aria-labelledby="time-title">
          <title id="time-title">Publications in time</title>
          <xsl:for-each select="r:findings/r:finding[@kind = 'changed' and r:side[2]][position() &lt;= 12]">
            <xsl:call-template name="change">
              <xsl:with-param name="dated" select="$dated"/>
              <xsl:with-param name="first" select="$first"/>
              <xsl:with-param name="scale" select="$scale"/>
            </xsl:call-template>
          </xsl:for-each>
          <xsl:for-each select="$dated">
            <xsl:sort select="@seconds" data-type="number"/>
            <xsl:sort select="@n" data-type="number"/>
            <xsl:variable name="y" select="6 + $row * (position() - 0.5)"/>
            <xsl:variable name="x" select="round(262 + $scale * (@seconds - $first))"/>
            <line class="lane" x1="262" x2="{$x}" y1="{$y}" y2="{$y}"/>
            <circle class="article" cx="{$x}" cy="{$y}" r="6"/>
            <a href="#a{@n}"><text x="248" y="{$y + 5}" text-anchor="end"><xsl:call-template name="label"><xsl:with-param name="text" select="@outlet"/></xsl:call-template></text></a>
            <text class="date" x="{$x + 14}" y="{$y + 5}"><xsl:value-of select="translate(substring(@date, 1, 16), 'T', ' ')"/></text>
          </xsl:for-each>
        </svg>
      </div>
      <xsl:variable name="changed" select="r:findings/r:finding[@kind = 'changed']"/>
      <xsl:if test="$changed">
        <ul class="changes">
          <xsl:for-each select="$changed[position() &lt;= 20]">
            <li><a href="#f-{@fingerprint}"><xsl:value-of select="r:title"/></a><xsl:text>: </xsl:text>
              <xsl:for-each select="r:side">
                <xsl:sort select="key('article', r:evidence[1]/@article)/@seconds" data-type="number"/>
                <xsl:if test="position() != 1"> → </xsl:if>
                <xsl:value-of select="@label"/>
                <small><xsl:text> </xsl:text><xsl:for-each select="key('article', r:evidence[1]/@article)"><xsl:value-of select="@outlet"/><xsl:if test="@date">, <xsl:call-template name="day"/></xsl:if></xsl:for-each></small>
              </xsl:for-each>
            </li>
          </xsl:for-each>
        </ul>
      </xsl:if>
    </figure>
  </xsl:template>

  <!-- from where the state of the current finding was told first to where it was told last -->
  <xsl:template name="change">
    <xsl:param name="dated"/>
    <xsl:param name="first"/>
    <xsl:param name="scale"/>
    <xsl:variable name="tellers" select="$dated[@n = current()/r:side/r:evidence[1]/@article]"/>
    <xsl:variable name="points">
      <xsl:for-each select="$tellers">
        <xsl:sort select="@seconds" data-type="number"/>
        <xsl:sort select="@n" data-type="number"/>
        <xsl:if test="position() = 1 or position() = last()">
          <xsl:variable name="when" select="@seconds"/>
          <xsl:variable name="before" select="count($dated[@seconds &lt; $when or (@seconds = $when and number(@n) &lt; number(current()/@n))])"/>
          <xsl:choose>
            <xsl:when test="position() = 1">M </xsl:when>
            <xsl:otherwise> L </xsl:otherwise>
          </xsl:choose>
          <xsl:value-of select="concat(round(262 + $scale * ($when - $first)), ' ', 6 + $row * ($before + 0.5))"/>
        </xsl:if>
      </xsl:for-each>
    </xsl:variable>
    <xsl:if test="count($tellers) &gt; 1">
      <a href="#f-{@fingerprint}" aria-label="{r:title}"><path class="change" d="{$points}"><title><xsl:value-of select="r:title"/></title></path></a>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
